package dev.muster.launcher;

import dev.muster.postgres.Role;
import dev.muster.postgres.SecretFile;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three apps, and what each is told by its environment. */
record Apps(Options options, Checkout checkout, DataDirectory data, DatabaseService database) {

  /** Megabytes of heap; a million contacts in one bulk action fit into the backend's. */
  private static final Map<String, String> HEAP =
      Map.of("identity", "192m", "backend", "512m", "frontend", "512m");

  List<App> all() {
    return List.of(
        app("identity", options.ports().identity(), identity()),
        app("backend", options.ports().api(), backend()),
        app("frontend", options.ports().ui(), frontend()));
  }

  private App app(String name, int port, Map<String, String> own) {
    var environment = new HashMap<>(shared());
    environment.putAll(own);
    var heap = HEAP.getOrDefault(name, "256m");
    return new App(name, checkout.app(name), heap, readiness(port), environment);
  }

  private Map<String, String> shared() {
    var environment = new HashMap<>(options.ports().environment());
    environment.put("MUSTER_BIND", options.bind());
    environment.put("MUSTER_ISSUER", issuer());
    environment.put("MUSTER_IDENTITY_URL", inside("MUSTER_IDENTITY_URL", options.ports().identity(), ""));
    environment.put("MUSTER_UI_URL", uiUrl());
    environment.put("MUSTER_API_URL", inside("MUSTER_API_URL", options.ports().api(), "/graphql"));
    environment.put("MUSTER_SAMPLE", Boolean.toString(options.sample()));
    // Below the time after which an app is killed, so that what can end in order does.
    environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "2s");
    return environment;
  }

  private Map<String, String> identity() {
    var environment = new HashMap<>(database.environment(Role.IDENTITY));
    environment.put("MUSTER_UI_CLIENT_SECRET", secret("MUSTER_UI_CLIENT_SECRET"));
    environment.put("MUSTER_BACKEND_CLIENT_SECRET", secret("MUSTER_BACKEND_CLIENT_SECRET"));
    return environment;
  }

  private Map<String, String> backend() {
    var environment = new HashMap<>(database.environment(Role.APP));
    environment.put("MUSTER_BACKEND_CLIENT_SECRET", secret("MUSTER_BACKEND_CLIENT_SECRET"));
    environment.put("MUSTER_SAMPLE_CONTACTS", Integer.toString(options.contacts()));
    return environment;
  }

  private Map<String, String> frontend() {
    return Map.of("MUSTER_UI_CLIENT_SECRET", secret("MUSTER_UI_CLIENT_SECRET"));
  }

  private String secret(String name) {
    return options.variable(name).orElseGet(() -> SecretFile.at(data.secrets()).secret(name));
  }

  String issuer() {
    return options.variable("MUSTER_ISSUER").orElse("http://localhost:" + options.ports().identity());
  }

  String uiUrl() {
    return options.variable("MUSTER_UI_URL").orElse("http://localhost:" + options.ports().ui());
  }

  /** Apps talk to each other on this machine, whatever their public address is. */
  private String inside(String variable, int port, String path) {
    return options.variable(variable).orElse("http://%s:%d%s".formatted(reachable(), port, path));
  }

  private URI readiness(int port) {
    return URI.create("http://%s:%d/actuator/health/readiness".formatted(reachable(), port));
  }

  private String reachable() {
    var bind = options.bindAddress();
    var address = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
    var host = address.getHostAddress();
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
