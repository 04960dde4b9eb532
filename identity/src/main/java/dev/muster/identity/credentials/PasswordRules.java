package dev.muster.identity.credentials;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a new password must be like; each refusal is the key of a message. */
final class PasswordRules {

  static final int SHORTEST = 12;

  /** In bytes: bcrypt does not look beyond, so a longer password would promise more than it holds. */
  static final int LONGEST = 72;

  private PasswordRules() {}

  /** Why the password cannot be taken; empty when it can. */
  static Optional<String> refusal(String password, String repeated, String email) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("password.too-short");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of("password.too-long");
    }
    if (password.strip().equalsIgnoreCase(email)) {
      return Optional.of("password.is-email");
    }
    return password.equals(repeated) ? Optional.empty() : Optional.of("password.differs");
  }
}
