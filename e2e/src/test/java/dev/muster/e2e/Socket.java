package dev.muster.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A bare WebSocket that speaks graphql-transport-ws word by word, to see how the server opens and closes. */
final class Socket implements WebSocket.Listener {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int LONGEST = 30;

  private final StringBuilder message = new StringBuilder();
  private final CompletableFuture<String> first = new CompletableFuture<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();

  private Socket() {}

  /** What the server says first to this opening. */
  static String answerTo(URI address, String init) {
    var socket = new Socket();
    var connection = socket.open(address, init);
    var answer = get(socket.first);
    get(connection.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    return answer;
  }

  /** The code with which the server closes after this opening. */
  static int closeCodeAfter(URI address, String init) {
    var socket = new Socket();
    socket.open(address, init);
    return get(socket.closed);
  }

  private WebSocket open(URI address, String init) {
    var connection =
        get(HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws").buildAsync(address, this));
    get(connection.sendText(init, true));
    return connection;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket connection, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      first.complete(message.toString());
    }
    connection.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket connection, int code, String reason) {
    closed.complete(code);
    first.completeExceptionally(new AssertionError("closed with %d %s".formatted(code, reason)));
    return null;
  }

  @Override
  public void onError(WebSocket connection, Throwable problem) {
    closed.completeExceptionally(problem);
    first.completeExceptionally(problem);
  }

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(LONGEST, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
