package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/** The sign-in is over: it was ended elsewhere or ran out. What remains is to sign in again. */
public class SessionEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SessionEnded(String message) {
    super(message);
  }

  /** The first of its kind among a failure and its causes; null where there is none. */
  public static @Nullable SessionEnded in(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SessionEnded ended) {
        return ended;
      }
    }
    return null;
  }
}
