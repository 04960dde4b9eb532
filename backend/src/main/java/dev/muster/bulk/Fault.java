package dev.muster.bulk;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What kind of thing went wrong while a chunk was worked on, and therefore what to do. */
enum Fault {
  /** It passes by itself: a deadlock, a lost connection, a database that restarts. Try again. */
  PASSING,
  /** It lies in the data of some contact. Find out which. */
  OF_A_CONTACT,
  /** It lies in the action or the server, and would meet every contact. Give up. */
  OF_THE_SERVER;

  /** Connection, rollback for concurrency, resources, intervention, and a transaction that idled too long. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

  private static final Set<String> PASSING_STATES = Set.of("25P03", "55P03");

  /** Data, integrity, a function's own error, a view's check. */
  private static final Set<String> DATA_CLASSES = Set.of("22", "23", "2F", "44", "P0");

  static Fault of(Throwable error) {
    String state = sqlState(error);
    if (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(classOf(state))) {
      return PASSING;
    }
    if (DATA_CLASSES.contains(classOf(state))) {
      return OF_A_CONTACT;
    }
    return state.isEmpty() && chain(error).anyMatch(Fault::isConnection) ? PASSING : OF_THE_SERVER;
  }

  /** The SQLSTATE that PostgreSQL gave, or an empty text where it gave none. */
  static String sqlState(Throwable error) {
    return chain(error)
        .filter(R2dbcException.class::isInstance)
        .map(cause -> ((R2dbcException) cause).getSqlState())
        .filter(state -> state != null && state.length() == 5)
        .findFirst()
        .orElse("");
  }

  private static boolean isConnection(Throwable error) {
    return error instanceof R2dbcTransientException
        || error instanceof R2dbcNonTransientResourceException
        || error instanceof TransientDataAccessException
        || error instanceof TransactionException
        || error instanceof IOException;
  }

  private static String classOf(String state) {
    return state.isEmpty() ? "" : state.substring(0, 2);
  }

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
