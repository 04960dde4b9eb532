package dev.muster.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.sql.Notification;
import dev.muster.sql.NotificationListener;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds callers; makes a user or API client at first sight of its token. */
@Component
public class Callers implements NotificationListener {

  static final String CHANNEL = "muster_access";

  /** Together with the notification's way, the 5 seconds within which a change counts everywhere. */
  private static final Duration REMEMBERED = Duration.ofSeconds(4);

  private static final int MOST_REMEMBERED = 20_000;

  private final AccessSql sql;
  private final String rolesClaim;
  private final AsyncCache<Bearer, Standing> standings =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).buildAsync();

  Callers(AccessSql sql, AccessSettings settings) {
    this.sql = sql;
    this.rolesClaim = settings.rolesClaim();
  }

  /** The caller with this id as of now, outside any session; empty when gone or deactivated. */
  public Mono<Caller> byId(UUID id) {
    return sql.standing(id).filter(Standing::active).map(standing -> standing.caller(null));
  }

  /**
   * The bearer of a token whose signature and validity have been checked.
   *
   * @throws InvalidBearerTokenException when the session has ended or the user is deactivated
   */
  Mono<Caller> of(Jwt token) {
    Claims claims = Claims.of(token, rolesClaim);
    return remembered(claims)
        .filter(standing -> standing.admits(token.getIssuedAt()))
        .map(standing -> standing.caller(claims.session()))
        .switchIfEmpty(Mono.error(() -> new InvalidBearerTokenException("The session has ended")));
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  /** Somebody has changed, and is looked at again with the next request; after an interruption, everybody. */
  @Override
  public void heard(Notification said) {
    standings
        .synchronous()
        .asMap()
        .values()
        .removeIf(standing -> said.resumed() || standing.id().toString().equals(said.payload()));
  }

  /**
   * Asked once for many simultaneous requests of one bearer; one that gives up does not disturb the others.
   */
  private Mono<Standing> remembered(Claims claims) {
    return Mono.defer(() ->
        Mono.fromFuture(
            standings.get(Bearer.of(claims), (bearer, executor) -> standing(claims).toFuture()), true));
  }

  private Mono<Standing> standing(Claims claims) {
    return sql.standing(claims)
        .filter(standing -> standing.agreesWith(claims))
        .switchIfEmpty(sql.provision(claims).then(sql.standing(claims)));
  }

  private record Bearer(String issuer, String subject, @Nullable String session) {

    static Bearer of(Claims claims) {
      return new Bearer(claims.issuer(), claims.subject(), claims.session());
    }
  }
}
