package dev.muster.identity.credentials;

import java.util.UUID;

/**
 * Somebody who can log in; how is not part of it.
 *
 * @param id the subject of their tokens
 * @param email unique, whatever its case; at most 254 characters
 * @param name for people, 1 to 200 characters
 */
public record Credential(UUID id, String email, boolean emailVerified, String name, Role role) {

  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_NAME = 200;

  public Credential {
    if (email.isBlank() || email.length() > LONGEST_EMAIL || email.indexOf('@') < 1) {
      throw new IllegalArgumentException("Not an e-mail address: " + email);
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A name has 1 to %d characters".formatted(LONGEST_NAME));
    }
  }
}
