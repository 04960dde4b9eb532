package dev.muster.bulk;

/** An action cannot go on at all; the message becomes its {@code failure}. Carries no stack trace. */
final class GivenUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GivenUp(String failure) {
    super(failure, null, false, false);
  }
}
