package dev.muster.paging;

import dev.muster.graphql.Departure;
import dev.muster.graphql.RequestError;
import dev.muster.sql.Query;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.connection.SingleConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts rows. What may take long has a limit of time, and ends when nobody waits for it any more. */
@Component
public class Counts {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final DatabaseClient database;
  private final ConnectionFactory connections;
  private final Duration longest;

  @Autowired
  Counts(DatabaseClient database, ConnectionFactory connections) {
    this(database, connections, LONGEST);
  }

  Counts(DatabaseClient database, ConnectionFactory connections, Duration longest) {
    this.database = database;
    this.connections = connections;
    this.longest = longest;
  }

  /**
   * How many rows a list has: up to 10,000 at once, beyond that {@link #patiently}.
   *
   * @param rows a statement's {@code FROM … WHERE …}
   */
  public Mono<Count> of(Query rows, boolean exact) {
    return exact ? patiently(rows, true) : Count.of(database, rows, false);
  }

  /**
   * The same for rows that are not quickly found. Takes a connection of its own: whoever stops waiting ends
   * the statement in the database, not only here.
   *
   * <p>Errors: {@link RequestError} {@code COUNT_TIMEOUT} after 30 seconds.
   */
  public Mono<Count> patiently(Query rows, boolean exact) {
    return Departure.ends(
            Mono.usingWhen(
                Mono.<Connection>from(connections.create()),
                connection -> count(connection, rows, exact),
                Counts::end,
                (connection, error) -> end(connection),
                connection -> cancel(connection).then(end(connection))))
        .onErrorMap(Counts::isCanceled, canceled -> tookTooLong());
  }

  private Mono<Count> count(Connection connection, Query rows, boolean exact) {
    DatabaseClient one =
        DatabaseClient.create(new SingleConnectionFactory(connection, connections.getMetadata(), true));
    return Mono.from(connection.beginTransaction())
        .then(Query.of("SET LOCAL statement_timeout = " + longest.toMillis()).update(one))
        .then(Count.of(one, rows, exact));
  }

  private static Mono<Void> end(Connection connection) {
    return Mono.from(connection.rollbackTransaction()).then(Mono.from(connection.close()));
  }

  private static Mono<Void> cancel(Connection connection) {
    return connection instanceof Wrapped<?> wrapped
            && wrapped.unwrap() instanceof PostgresqlConnection postgres
        ? postgres.cancelRequest()
        : Mono.empty();
  }

  /** PostgreSQL's own word for a statement that met its limit of time. */
  private static boolean isCanceled(Throwable error) {
    return error.getCause() instanceof R2dbcException cause && "57014".equals(cause.getSqlState());
  }

  private RequestError tookTooLong() {
    String message = "Counting was given up after " + longest.toSeconds() + " seconds.";
    return RequestError.badRequest("COUNT_TIMEOUT", message);
  }
}
