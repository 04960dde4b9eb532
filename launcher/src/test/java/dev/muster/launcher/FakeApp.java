package dev.muster.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Stands in for an app: answers readiness, shows its environment, and dies when asked to. */
class FakeApp {

  /** Stands in for identity. */
  static final class Identity {
    public static void main(String[] arguments) throws IOException {
      System.out.println("go to http://localhost:%s/setup?token=abc-_1 now".formatted(port("IDENTITY")));
      serve("IDENTITY");
    }
  }

  /** Stands in for the backend; can be told to fail at its start. */
  static final class Backend {
    public static void main(String[] arguments) throws IOException {
      if (System.getenv("FAKE_FAILURE") != null) {
        System.out.println("the backend's last words");
        System.exit(4);
      }
      serve("API");
    }
  }

  /** Stands in for the frontend. */
  static final class Frontend {
    public static void main(String[] arguments) throws IOException {
      serve("UI");
    }
  }

  private static void serve(String app) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port(app))), 0);
    server.createContext("/actuator/health/readiness", exchange -> answer(exchange, "{\"status\":\"UP\"}"));
    server.createContext("/environment", exchange -> answer(exchange, environment()));
    server.createContext("/die", exchange -> Runtime.getRuntime().halt(3));
    server.start();
  }

  private static String port(String app) {
    return System.getenv("MUSTER_" + app + "_PORT");
  }

  private static String environment() {
    return System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("MUSTER_"))
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
