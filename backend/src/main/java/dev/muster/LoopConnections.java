package dev.muster;

import io.netty.channel.EventLoop;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties.Pool;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * Connections to the database, a pool for each event loop: what is asked on a loop is answered on it.
 *
 * <p>One pool over all loops does not spread: the driver takes every second loop, so that with two of them
 * one does all the work. Threads that have no pool of their own take the pools in turn.
 */
final class LoopConnections implements ConnectionFactory, Wrapped<ConnectionFactory> {

  private static final int FEWEST = 4;

  private record Lane(EventLoop loop, ConnectionFactory plain, ConnectionPool pool) {}

  private final List<Lane> lanes;
  private final AtomicInteger turn = new AtomicInteger();

  private LoopConnections(List<Lane> lanes) {
    this.lanes = List.copyOf(lanes);
  }

  /**
   * Divides the pool among the loops. Where that would leave fewer than 4 connections for each, only some of
   * the loops have their own: there are never more connections than the settings allow.
   *
   * @param settings of all pools together
   */
  static LoopConnections open(LoopResources loops, ConnectionFactoryOptions database, Pool settings) {
    List<EventLoop> served =
        StreamSupport.stream(loops.onServer(LoopResources.DEFAULT_NATIVE).spliterator(), false)
            .limit(Math.max(1, settings.getMaxSize() / FEWEST))
            .map(EventLoop.class::cast)
            .toList();
    List<Lane> lanes = new ArrayList<>();
    for (EventLoop loop : served) {
      ConnectionFactory plain = ConnectionFactories.get(on(loop, database));
      lanes.add(new Lane(loop, plain, pool(plain, settings, served.size())));
    }
    return new LoopConnections(lanes);
  }

  private static ConnectionFactoryOptions on(EventLoop loop, ConnectionFactoryOptions database) {
    LoopResources only = useNative -> loop;
    return database.mutate().option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, only).build();
  }

  private static ConnectionPool pool(ConnectionFactory plain, Pool settings, int lanes) {
    return new ConnectionPool(
        ConnectionPoolConfiguration.builder(plain)
            .initialSize(settings.getInitialSize() / lanes)
            .maxSize(settings.getMaxSize() / lanes)
            .maxIdleTime(settings.getMaxIdleTime())
            .maxAcquireTime(settings.getMaxAcquireTime())
            .acquireRetry(settings.getAcquireRetry())
            .build());
  }

  @Override
  public Mono<? extends Connection> create() {
    return Mono.defer(() -> lane().pool().create());
  }

  private Lane lane() {
    for (Lane lane : lanes) {
      if (lane.loop().inEventLoop()) {
        return lane;
      }
    }
    return lanes.get(Math.floorMod(turn.getAndIncrement(), lanes.size()));
  }

  /** For what keeps a connection of its own, outside the pools. */
  @Override
  public ConnectionFactory unwrap() {
    return lanes.getFirst().plain();
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return unwrap().getMetadata();
  }

  /** Closes them all, those in use too. */
  void dispose() {
    lanes.forEach(lane -> lane.pool().dispose());
  }
}
