package dev.muster;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket that speaks graphql-transport-ws, frame by frame, as any client may. */
public final class TestSocket implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final long PATIENCE = 20;

  private final Frames frames = new Frames();
  private final WebSocket socket;

  private TestSocket(URI url) {
    this.socket =
        CLIENT
            .newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(url, frames)
            .orTimeout(PATIENCE, TimeUnit.SECONDS)
            .join();
  }

  public static TestSocket open(URI url) {
    return new TestSocket(url);
  }

  /** Sends the first message; {@code token} may be no token at all. */
  public TestSocket init(@Nullable String token) {
    String payload = token == null ? "" : ",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}";
    return send("{\"type\":\"connection_init\"" + payload + "}");
  }

  /** A frame that the server's close overtakes is lost, as on any network. */
  public TestSocket send(String frame) {
    socket.sendText(frame, true).orTimeout(PATIENCE, TimeUnit.SECONDS).exceptionally(lost -> socket).join();
    return this;
  }

  /** Subscribes under an id; the document must not need escaping but for quotes. */
  public TestSocket subscribe(String id, String document) {
    String query = document.replace("\"", "\\\"").replace("\n", " ");
    return send("{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}".formatted(id, query));
  }

  /** The next frame. */
  public String next() throws InterruptedException {
    return requireNonNull(frames.received.poll(PATIENCE, TimeUnit.SECONDS), "no frame came");
  }

  /** Whether there is no frame that {@link #next()} would give at once. */
  public boolean isSilent() {
    return frames.received.isEmpty();
  }

  /** The code that the server closed with. */
  public int closed() {
    return frames.closed.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static final class Frames implements WebSocket.Listener {

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        received.add(partial.toString());
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      closed.completeExceptionally(error);
    }
  }
}
