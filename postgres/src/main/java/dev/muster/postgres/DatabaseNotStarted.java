package dev.muster.postgres;

import org.jspecify.annotations.Nullable;

/** PostgreSQL could not be started; the message is one sentence for the person at the terminal. */
public class DatabaseNotStarted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseNotStarted(String sentence) {
    this(sentence, null);
  }

  DatabaseNotStarted(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
