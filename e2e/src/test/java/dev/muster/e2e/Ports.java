package dev.muster.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;

/** Where the apps of one product listen. */
record Ports(int uiPort, int apiPort, int identityPort) {

  /** Three that nobody listens on now. */
  static Ports free() {
    try (var ui = new ServerSocket(0);
        var api = new ServerSocket(0);
        var identity = new ServerSocket(0)) {
      return new Ports(ui.getLocalPort(), api.getLocalPort(), identity.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI ui() {
    return URI.create("http://localhost:%d/".formatted(uiPort));
  }

  URI api() {
    return URI.create("http://localhost:%d/graphql".formatted(apiPort));
  }

  URI socket() {
    return URI.create("ws://localhost:%d/graphql".formatted(apiPort));
  }

  URI identity() {
    return URI.create("http://localhost:%d/".formatted(identityPort));
  }

  /** As tokens name it. */
  String issuer() {
    return "http://localhost:" + identityPort;
  }

  Map<String, String> environment() {
    return Map.of(
        "MUSTER_UI_PORT", Integer.toString(uiPort),
        "MUSTER_API_PORT", Integer.toString(apiPort),
        "MUSTER_IDENTITY_PORT", Integer.toString(identityPort));
  }
}
