package dev.muster.access;

import dev.muster.graphql.Spender;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** A request's proof of who is calling: the token that was checked, and the caller it stands for. */
final class CallerToken extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Jwt token;
  private final transient Caller caller;

  CallerToken(Jwt token, Caller caller) {
    super(List.of());
    this.token = token;
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public Jwt getCredentials() {
    return token;
  }

  /** Each user has a budget with each program, so that none can use up that of another. */
  Spender spender() {
    String client = token.getClaimAsString("client_id");
    String named = client == null ? token.getClaimAsString("azp") : client;
    return new Spender(caller.id(), named != null && Security.storable(named) ? named : "");
  }

  /** A token without an end is refused before it gets here. */
  Instant expiresAt() {
    return Objects.requireNonNull(token.getExpiresAt());
  }
}
