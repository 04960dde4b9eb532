package dev.muster.launcher;

/** Muster cannot start or go on; the message is one sentence for the person at the terminal. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence);
  }
}
