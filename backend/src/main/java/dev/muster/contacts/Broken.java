package dev.muster.contacts;

import dev.muster.graphql.UserError;

/** A value breaks a rule. Carries no stack trace. */
final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;

  Broken(String code, String message) {
    super(message, null, false, false);
    this.code = code;
    this.message = message;
  }

  /** The refusal of the value at this place of the input. */
  UserError at(String... path) {
    return UserError.of(code, message, path);
  }
}
