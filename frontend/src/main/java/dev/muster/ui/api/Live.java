package dev.muster.ui.api;

import io.netty.channel.ChannelOption;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.client.SubscriptionErrorException;
import org.springframework.graphql.client.WebSocketDisconnectedException;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.graphql.client.WebSocketGraphQlClientInterceptor;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.util.retry.Retry;

/**
 * What the API pushes to one browser tab, over one WebSocket that opens with the first subscription. A lost
 * connection is opened again with a fresh token and goes on where it stopped.
 */
public class Live {
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);

  /** What the API closes a socket with when its token has ended, or that of its session. */
  private static final int UNAUTHORIZED = 4401;

  private final WebSocketGraphQlClient socket;
  private final Tokens tokens;
  private volatile String lastToken = "";
  private volatile boolean refused;

  public Live(URI address, Tokens tokens) {
    this.tokens = tokens;
    socket =
        WebSocketGraphQlClient.builder(address, lastingConnections()).interceptor(new SignedIn()).build();
  }

  /**
   * The system notices a peer that is gone without a word. The GraphQL client's own pings would do so, too,
   * but go on for ever after the connection has ended.
   */
  private static ReactorNettyWebSocketClient lastingConnections() {
    return new ReactorNettyWebSocketClient(HttpClient.create().option(ChannelOption.SO_KEEPALIVE, true));
  }

  private final class SignedIn implements WebSocketGraphQlClientInterceptor {
    @Override
    public Mono<Object> connectionInitPayload() {
      // A refresh blocks, so it must not run on the event loop.
      return Mono.fromCallable(() -> (Object) Map.of("Authorization", "Bearer " + token()))
          .subscribeOn(Schedulers.boundedElastic());
    }
  }

  /** A token that was refused is not tried again: it may end later than the session it belongs to. */
  private String token() {
    lastToken = refused ? tokens.insteadOf(lastToken) : tokens.current();
    refused = false;
    return lastToken;
  }

  /**
   * One action's progress up to its end, which always comes.
   *
   * @param seen the last sequence number that is known already; null for none
   */
  public Flux<BulkProgress> progress(String id, @Nullable Integer seen) {
    var last = new AtomicReference<@Nullable Integer>(seen);
    var events =
        Flux.defer(
                () -> subscribe("bulkActionProgress", progressVariables(id, last.get()), BulkProgress.class))
            .doOnNext(event -> last.set(event.sequence()));
    return lasting(events).takeUntil(event -> event.state().isOver());
  }

  /**
   * The progress of every action that the caller may see; never completes. The end of an action that was told
   * of always comes, also when it ended while the connection was broken.
   */
  public Flux<BulkProgress> everyProgress() {
    Map<String, Integer> running = new ConcurrentHashMap<>();
    var events =
        Flux.defer(
            () -> subscribe("bulkActionsChanged", Map.of(), BulkProgress.class).mergeWith(missed(running)));
    return lasting(events).doOnNext(event -> note(event, running));
  }

  /** The API tells a returning subscriber only of what has not ended: of the rest, it is asked. */
  private Flux<BulkProgress> missed(Map<String, Integer> running) {
    return Flux.fromIterable(Map.copyOf(running).entrySet()).flatMap(this::nextOf);
  }

  private Flux<BulkProgress> nextOf(Map.Entry<String, Integer> seen) {
    return subscribe(
            "bulkActionProgress", progressVariables(seen.getKey(), seen.getValue()), BulkProgress.class)
        .take(1)
        .onErrorComplete();
  }

  private static void note(BulkProgress event, Map<String, Integer> running) {
    if (event.state().isOver()) {
      running.remove(event.id());
    } else {
      running.put(event.id(), event.sequence());
    }
  }

  /**
   * The changes of a list of contacts; never completes.
   *
   * @param seen the sequence of the last change that is known already; null for none
   */
  public Flux<ContactsChanged> contactsChanged(ContactQuery query, RowFields fields, @Nullable String seen) {
    var last = new AtomicReference<@Nullable String>(seen);
    var events =
        Flux.defer(() ->
                subscribe(
                    "contactsChanged", changesVariables(query, fields, last.get()), ContactsChanged.class))
            .doOnNext(event -> last.set(event.sequence()));
    return lasting(events);
  }

  private static Map<String, Object> changesVariables(
      ContactQuery query, RowFields fields, @Nullable String seen) {
    var variables = query.arguments();
    variables.putAll(fields.variables());
    variables.put("createdAt", true);
    if (seen != null) {
      variables.put("afterSequence", seen);
    }
    return variables;
  }

  private static Map<String, Object> progressVariables(String id, @Nullable Integer seen) {
    var variables = new HashMap<String, Object>();
    variables.put("id", id);
    if (seen != null) {
      variables.put("afterSequence", seen);
    }
    return variables;
  }

  private <T> Flux<T> subscribe(String document, Map<String, Object> variables, Class<T> type) {
    return socket
        .documentName(document)
        .variables(new HashMap<>(variables))
        .retrieveSubscription(document)
        .toEntity(type);
  }

  /** Subscribes again after a break, whether the connection was lost or the API said good-bye in order. */
  private <T> Flux<T> lasting(Flux<T> events) {
    return events
        .repeatWhen(ends -> ends.delayElements(FIRST_BACK_OFF))
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, FIRST_BACK_OFF)
                .maxBackoff(LONGEST_BACK_OFF)
                .transientErrors(true)
                .filter(this::mayPass));
  }

  private boolean mayPass(Throwable failure) {
    if (failure instanceof WebSocketDisconnectedException closed) {
      refused = closed.getCloseStatus().getCode() == UNAUTHORIZED;
    }
    return SessionEnded.in(failure) == null && !(failure instanceof SubscriptionErrorException);
  }

  @PreDestroy
  void close() {
    socket.stop().subscribe();
  }
}
