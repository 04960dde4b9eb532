package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postgres.Role;
import dev.muster.postgres.TestDatabase;
import io.netty.channel.EventLoop;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

class LoopConnectionsTest {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final int LOOPS = 2;

  /** Only a bound for what never comes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name = UUID.randomUUID().toString();
  private final LoopResources loops = LoopResources.create("test", 1, LOOPS, true, true);

  @AfterEach
  void endLoops() {
    loops.dispose();
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "4, 4", "7, 7", "8, 8", "9, 8"})
  void opensAsManyAsTheSettingsAllowWhoeverAsksAndLetsTheNextOneWait(int allowed, int opened)
      throws SQLException {
    LoopConnections connections = open(allowed);
    try {
      List<Connection> taken =
          IntStream.range(0, opened)
              .mapToObj(number -> Mono.from(connections.create()).<Connection>cast(Connection.class))
              .map(connection -> connection.block(PATIENCE))
              .toList();
      assertThat(sessions()).isEqualTo(opened);

      CompletableFuture<? extends Connection> next = connections.create().toFuture();
      Mono.from(taken.getFirst().close()).block(PATIENCE);
      assertThat(next.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).isNotNull();
      assertThat(sessions()).isEqualTo(opened);
    } finally {
      connections.dispose();
    }
  }

  @Test
  void answersOnTheLoopThatAsks() {
    LoopConnections connections = open(8);
    try {
      List<EventLoop> served = served();
      assertThat(served).hasSize(LOOPS);
      for (EventLoop loop : served) {
        assertThat(answersOn(loop, connections).subscribeOn(Schedulers.fromExecutor(loop)).block(PATIENCE))
            .isTrue();
      }
    } finally {
      connections.dispose();
    }
  }

  /** Asked in the middle of a loop, as a request does. */
  private static Mono<Boolean> answersOn(EventLoop loop, LoopConnections connections) {
    return Mono.usingWhen(
        connections.create(),
        connection ->
            Flux.from(connection.createStatement("SELECT 1").execute())
                .flatMap(result -> result.map(row -> loop.inEventLoop()))
                .single(),
        Connection::close);
  }

  private List<EventLoop> served() {
    return StreamSupport.stream(loops.onServer(LoopResources.DEFAULT_NATIVE).spliterator(), false)
        .map(EventLoop.class::cast)
        .toList();
  }

  private LoopConnections open(int most) {
    R2dbcProperties.Pool settings = new R2dbcProperties().getPool();
    settings.setInitialSize(0);
    settings.setMaxSize(most);
    Map<String, String> environment = DATABASE.environment(Role.APP);
    ConnectionFactoryOptions database =
        ConnectionFactoryOptions.parse("r2dbc:" + environment.get("MUSTER_DB_URL"))
            .mutate()
            .option(ConnectionFactoryOptions.USER, environment.getOrDefault("MUSTER_DB_USER", ""))
            .option(ConnectionFactoryOptions.PASSWORD, environment.getOrDefault("MUSTER_DB_PASSWORD", ""))
            .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, name)
            .build();
    return LoopConnections.open(loops, database, settings);
  }

  private long sessions() throws SQLException {
    try (var connection = DATABASE.connectAsSuperuser();
        var statement =
            connection.prepareStatement("SELECT count(*) FROM pg_stat_activity WHERE application_name = ?")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
