package dev.muster.identity;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/**
 * Says in one sentence, instead of a stack trace, why identity cannot start where the user can change that.
 */
class StartFailureReporter implements SpringBootExceptionReporter {

  private static final String CONNECTION_EXCEPTION = "08";
  private static final String INVALID_AUTHORIZATION = "28";

  @Override
  public boolean reportException(Throwable failure) {
    var sentence = sentence(failure);
    if (sentence != null) {
      System.err.println(sentence);
    }
    return sentence != null;
  }

  private static @Nullable String sentence(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused.getMessage();
      }
      if (cause instanceof SQLException problem && isUnreachable(problem)) {
        return "Identity cannot reach its database (MUSTER_DB_URL, MUSTER_DB_USER, MUSTER_DB_PASSWORD): "
            + problem.getMessage();
      }
    }
    return null;
  }

  private static boolean isUnreachable(SQLException problem) {
    var state = problem.getSQLState();
    return state != null
        && (state.startsWith(CONNECTION_EXCEPTION) || state.startsWith(INVALID_AUTHORIZATION));
  }
}
