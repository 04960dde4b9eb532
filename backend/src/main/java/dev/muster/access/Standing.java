package dev.muster.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known here of the bearer of a token: the user, and whether the token still counts. */
record Standing(
    UUID id,
    String name,
    @Nullable String email,
    Caller.Kind kind,
    Role role,
    boolean active,
    @Nullable Instant validAfter,
    boolean sessionEnded) {

  /** Whether a token that was issued at that moment still counts. */
  boolean admits(@Nullable Instant issuedAt) {
    return active
        && !sessionEnded
        && (validAfter == null || (issuedAt != null && issuedAt.isAfter(validAfter)));
  }

  /** Whether the token tells nothing new about the user. */
  boolean agreesWith(Claims claims) {
    return name.equals(claims.name()) && (claims.email() == null || claims.email().equals(email));
  }

  Caller caller(@Nullable String session) {
    return new Caller(id, name, kind, role.text(), role.permissions(), session);
  }
}
