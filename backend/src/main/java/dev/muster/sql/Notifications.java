package dev.muster.sql;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * What PostgreSQL says (NOTIFY), heard over one connection for the whole process.
 *
 * <p>That connection is its own, outside the pool. When it is lost, another is made, at first after 0.2 s and
 * then at least every 5 s, and each channel says {@link Notification#resumed()}.
 */
@Component
public class Notifications implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Notifications.class);
  private static final Pattern CHANNEL = Pattern.compile("[a-z_]{1,60}");
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final ConnectionFactory connections;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Sinks.Many<String> asked = Sinks.many().replay().all();
  private final Sinks.Many<Notification> heard = Sinks.many().multicast().directBestEffort();
  private volatile @Nullable Disposable listening;

  public Notifications(ConnectionFactory connections) {
    this.connections = unpooled(connections);
  }

  /**
   * What is said on a channel from now on. Never waits for a subscriber: one that cannot keep up loses what
   * it did not ask for, so ask without limit and conflate.
   *
   * @param channel lower-case letters and underscores, at most 60
   */
  public Flux<Notification> on(String channel) {
    if (!CHANNEL.matcher(channel).matches()) {
      throw new IllegalArgumentException("no name of a channel: " + channel);
    }
    if (known.add(channel)) {
      asked.emitNext(channel, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }
    return heard.asFlux().filter(notification -> notification.channel().equals(channel));
  }

  @Override
  public void start() {
    Mono<PostgresqlConnection> connection = Mono.from(connections.create()).cast(PostgresqlConnection.class);
    listening =
        Flux.usingWhen(connection, this::listen, Connection::close)
            .concatWith(Mono.error(() -> new IllegalStateException("the connection ended")))
            .doOnError(lost -> log.warn("Not hearing PostgreSQL, trying again: {}", lost.getMessage()))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE).transientErrors(true))
            .subscribe(said -> heard.emitNext(said, Sinks.EmitFailureHandler.busyLooping(FIRST_PAUSE)));
  }

  /** Everything said on one connection: all channels ever asked for, and those asked for meanwhile. */
  private Flux<Notification> listen(PostgresqlConnection connection) {
    Flux<Notification> resumed = asked.asFlux().concatMap(channel -> listen(connection, channel));
    Flux<Notification> said =
        connection
            .getNotifications()
            .map(one ->
                new Notification(one.getName(), Objects.requireNonNullElse(one.getParameter(), ""), false))
            .concatWith(Mono.error(() -> new IllegalStateException("the connection ended")));
    return Flux.merge(said, resumed);
  }

  private static Mono<Notification> listen(PostgresqlConnection connection, String channel) {
    return connection
        .createStatement("LISTEN " + channel)
        .execute()
        .flatMap(PostgresqlResult::getRowsUpdated)
        .then(Mono.just(new Notification(channel, "", true)));
  }

  @Override
  public void stop() {
    Disposable current = listening;
    if (current != null) {
      current.dispose();
    }
    listening = null;
  }

  @Override
  public boolean isRunning() {
    return listening != null;
  }

  private static ConnectionFactory unpooled(ConnectionFactory factory) {
    return factory instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof ConnectionFactory inner
        ? unpooled(inner)
        : factory;
  }
}
