package dev.muster.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The port of each app. */
record Ports(int ui, int api, int identity) {

  private static final String UI = "MUSTER_UI_PORT";
  private static final String API = "MUSTER_API_PORT";
  private static final String IDENTITY = "MUSTER_IDENTITY_PORT";

  Ports {
    if (Set.copyOf(List.of(ui, api, identity)).size() < 3) {
      throw new Refusal("%s, %s and %s have to be three different ports.".formatted(UI, API, IDENTITY));
    }
  }

  static Ports from(Map<String, String> environment) {
    return new Ports(
        port(environment, UI, 8080), port(environment, API, 8081), port(environment, IDENTITY, 8082));
  }

  private static int port(Map<String, String> environment, String name, int standard) {
    var value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      return standard;
    }
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
      throw new Refusal(
          "%s is '%s', which is no port: give a number from 1 to 65535.".formatted(name, value));
    }
    return Integer.parseInt(value);
  }

  Map<String, String> environment() {
    return Map.of(UI, Integer.toString(ui), API, Integer.toString(api), IDENTITY, Integer.toString(identity));
  }

  /** Refuses when another program listens on one of them. */
  void requireFree(InetAddress bind) {
    requireFree(bind, ui, "admin UI", UI);
    requireFree(bind, api, "API", API);
    requireFree(bind, identity, "identity provider", IDENTITY);
  }

  private static void requireFree(InetAddress bind, int port, String what, String variable) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(bind, port));
    } catch (IOException e) {
      throw new Refusal(
          "Port %d for the %s cannot be used (%s): stop the program that has it, or set %s to another port."
              .formatted(port, what, e.getMessage(), variable));
    }
  }
}
