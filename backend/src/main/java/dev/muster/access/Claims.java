package dev.muster.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token says of its bearer. */
record Claims(
    String issuer,
    String subject,
    Caller.Kind kind,
    String name,
    @Nullable String email,
    Role role,
    @Nullable String session) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;

  static Claims of(Jwt token, String rolesClaim) {
    String subject = Objects.requireNonNull(token.getSubject(), "a token without subject is refused before");
    return new Claims(
        String.valueOf(token.getClaims().get("iss")),
        subject,
        kind(token, subject),
        name(token, subject),
        email(token),
        Role.strongestOf(roles(token.getClaims(), rolesClaim)),
        token.getClaimAsString("sid"));
  }

  /** A client that acts for itself is its own subject. */
  private static Caller.Kind kind(Jwt token, String subject) {
    boolean itself =
        subject.equals(token.getClaimAsString("client_id")) || subject.equals(token.getClaimAsString("azp"));
    return itself ? Caller.Kind.API_CLIENT : Caller.Kind.USER;
  }

  private static String name(Jwt token, String subject) {
    for (String claim : List.of("name", "preferred_username", "email")) {
      String name = token.getClaimAsString(claim);
      if (name != null && !name.isBlank()) {
        return shortened(name.strip());
      }
    }
    return shortened(subject);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private static @Nullable String email(Jwt token) {
    String email = token.getClaimAsString("email");
    return email == null || email.isBlank() || email.length() > LONGEST_EMAIL ? null : email.strip();
  }

  private static List<String> roles(Map<?, ?> claims, String path) {
    Object found = claims.get(path);
    int dot = path.indexOf('.');
    if (found == null && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
      return roles(inner, path.substring(dot + 1));
    }
    return switch (found) {
      case Collection<?> several -> several.stream().map(String::valueOf).toList();
      case String one -> List.of(one);
      case null, default -> List.of();
    };
  }
}
