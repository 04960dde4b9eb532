package dev.muster.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who watches one action by server-sent events; as cheap as a client can be. */
final class Watcher implements AutoCloseable {

  private static final String DOCUMENT =
      "subscription ($id: ID!) { bulkActionProgress(id: $id) { sequence state processed total } }";
  private static final Pattern EVENT = Pattern.compile("\"sequence\":(\\d+),\"state\":\"(\\w+)\"");

  private final Socket socket;
  private final Map<Integer, Long> arrivals = new TreeMap<>();

  private Watcher(Socket socket) {
    this.socket = socket;
  }

  static Watcher of(Backend backend, String id) throws IOException {
    byte[] body = Backend.body(DOCUMENT, Map.of("id", id)).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Accept: text/event-stream\r\nAuthorization: Bearer "
            + backend.token()
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), backend.port());
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().write(body);
    return new Watcher(socket);
  }

  /**
   * Reads up to the terminal event.
   *
   * @return when which sequence number arrived, in nanoseconds
   */
  Map<Integer, Long> watch() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher event = EVENT.matcher(line);
      if (event.find()) {
        arrivals.put(Integer.valueOf(event.group(1)), System.nanoTime());
        if (event.group(2).matches("COMPLETED|CANCELLED|FAILED")) {
          return arrivals;
        }
      }
    }
    throw new IOException("The stream ended without the last event");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
