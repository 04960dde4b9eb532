package dev.muster.identity;

import org.jspecify.annotations.Nullable;

/** The settings do not allow a start; the message is one sentence for the user that says what to change. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StartRefused(String sentence) {
    this(sentence, null);
  }

  public StartRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
