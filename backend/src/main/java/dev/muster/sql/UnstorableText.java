package dev.muster.sql;

/** A text holds the character U+0000, which PostgreSQL cannot keep. */
public final class UnstorableText extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnstorableText() {
    super("A text may hold every character but U+0000.", null, false, false);
  }
}
