package dev.muster.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.json.JsonMapper;

/** Live updates over a socket that breaks. */
class LiveTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String EVERY = "bulkActionsChanged";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Map<?, ?>> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger tokensGiven = new AtomicInteger();
  private volatile int closing = 1001;
  private final DisposableServer server =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .route(routes ->
              routes.ws(
                  "/graphql",
                  this::talk,
                  WebsocketServerSpec.builder().protocols("graphql-transport-ws").build()))
          .bindNow();
  private final Live live =
      new Live(URI.create("ws://127.0.0.1:" + server.port() + "/graphql"), new CountedTokens());

  @AfterEach
  void stop() {
    live.close();
    server.disposeNow();
  }

  @Test
  void goesOnAfterABreakWhereItStoppedWithAFreshToken() {
    var events = live.progress("bulk_1", null).map(BulkProgress::sequence).collectList().block(PATIENCE);

    assertThat(events).containsExactly(1, 2);
    assertThat(subscriptions().getFirst()).isEqualTo("{id=bulk_1}");
    assertThat(subscriptions().getLast()).asString().contains("id=bulk_1", "afterSequence=1");
    assertThat(tokens()).containsExactly("Bearer token-1", "Bearer token-2");
  }

  @Test
  void aTokenThatTheApiRefusesIsNotTriedAgain() {
    closing = 4401;

    live.progress("bulk_1", null).blockLast(PATIENCE);

    assertThat(tokens()).containsExactly("Bearer token-1", "Bearer instead of token-1");
  }

  @Test
  void tellsOfTheEndThatCameWhileTheConnectionWasBroken() {
    var events =
        live.everyProgress().takeUntil(event -> event.state().isOver()).collectList().block(PATIENCE);

    assertThat(events)
        .extracting(BulkProgress::state)
        .containsExactly(BulkState.RUNNING, BulkState.COMPLETED);
    assertThat(subscriptions()).hasSize(3);
    assertThat(subscriptions().getLast()).asString().contains("id=bulk_1", "afterSequence=1");
  }

  private List<String> tokens() {
    return received.stream()
        .filter(message -> "connection_init".equals(message.get("type")))
        .map(message -> String.valueOf(payload(message).get("Authorization")))
        .toList();
  }

  private List<Object> subscriptions() {
    return received.stream()
        .filter(message -> "subscribe".equals(message.get("type")))
        .<Object>map(message -> String.valueOf(payload(message).get("variables")))
        .toList();
  }

  private static Map<?, ?> payload(Map<?, ?> message) {
    return message.get("payload") instanceof Map<?, ?> payload ? payload : Map.of();
  }

  /** Breaks the first connection after one event; the second tells the end, to who asks for that action. */
  private Publisher<Void> talk(WebsocketInbound in, WebsocketOutbound out) {
    var connection = connections.incrementAndGet();
    return out.sendObject(in.receive().asString().concatMapIterable(text -> answer(text, connection)));
  }

  private List<WebSocketFrame> answer(String text, int connection) {
    var message = JSON.readValue(text, Map.class);
    received.add(message);
    return switch (String.valueOf(message.get("type"))) {
      case "connection_init" -> List.of(frame(Map.of("type", "connection_ack")));
      case "subscribe" -> {
        var field = field(message);
        var next = new TextWebSocketFrame(next(String.valueOf(message.get("id")), field, connection));
        if (connection == 1) {
          yield List.of(next, new CloseWebSocketFrame(closing, "Good-bye"));
        }
        yield field.equals(EVERY) ? List.of() : List.of(next);
      }
      default -> List.of();
    };
  }

  private static WebSocketFrame frame(Map<?, ?> message) {
    return new TextWebSocketFrame(JSON.writeValueAsString(message));
  }

  private static String field(Map<?, ?> message) {
    return String.valueOf(payload(message).get("query")).contains(EVERY) ? EVERY : "bulkActionProgress";
  }

  private static String next(String id, String field, int sequence) {
    var action = CannedActions.action("bulk_1", sequence == 1 ? "RUNNING" : "COMPLETED");
    var progress = new HashMap<String, Object>(action);
    progress.put("sequence", sequence);
    progress.put("bulkAction", action);
    action.remove("results");
    var payload = Map.of("data", Map.of(field, progress));
    return JSON.writeValueAsString(Map.of("type", "next", "id", id, "payload", payload));
  }

  private final class CountedTokens implements Tokens {
    @Override
    public String current() {
      return "token-" + tokensGiven.incrementAndGet();
    }

    @Override
    public String insteadOf(String refused) {
      return "instead of " + refused;
    }
  }
}
