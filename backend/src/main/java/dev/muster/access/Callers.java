package dev.muster.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.sql.Notification;
import dev.muster.sql.NotificationListener;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Finds callers; makes a user or API client at first sight of its token. */
@Component
public class Callers implements NotificationListener {

  /** Together with the notification's way, the 5 seconds within which a change counts everywhere. */
  private static final Duration REMEMBERED = Duration.ofSeconds(4);

  private static final int MOST_REMEMBERED = 20_000;

  private final AccessSql sql;
  private final String rolesClaim;
  private final Duration connectionLifetime;
  private final AsyncCache<Bearer, Standing> standings =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).buildAsync();

  private final Sinks.Many<Notification> changed = Sinks.many().multicast().directBestEffort();

  Callers(AccessSql sql, AccessSettings settings) {
    this.sql = sql;
    this.rolesClaim = settings.rolesClaim();
    this.connectionLifetime = settings.connectionLifetime();
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

  /**
   * Completes with the reason when a token stops counting while a socket or stream lives on it: it has
   * expired, its session has ended, its user is deactivated, or that has been so for as long as it may.
   */
  Mono<String> endOf(CallerToken token) {
    Mono<String> expired =
        Mono.delay(Duration.between(Instant.now(), token.expiresAt())).thenReturn("The token has expired");
    Mono<String> refused =
        changed
            .asFlux()
            .filter(said -> concerns(said, token.getPrincipal().id()))
            .map(said -> true)
            .startWith(true)
            .onBackpressureLatest()
            .concatMap(look -> refusal(token.getCredentials()), 1)
            .next();
    Mono<String> tooOld = Mono.delay(connectionLifetime).thenReturn("The connection is as old as it may be");
    return Mono.firstWithValue(expired, refused, tooOld);
  }

  /** Looks past the cache. What cannot be found out now will be with the next change, or when it expires. */
  private Mono<String> refusal(Jwt token) {
    return sql.standing(Claims.of(token, rolesClaim))
        .filter(standing -> !standing.admits(token.getIssuedAt()))
        .map(standing -> "The session has ended")
        .onErrorResume(failure -> Mono.empty());
  }

  @Override
  public String channel() {
    return "muster_access";
  }

  /** Somebody has changed, and is looked at again; after an interruption, everybody. */
  @Override
  public void heard(Notification said) {
    standings.synchronous().asMap().values().removeIf(standing -> concerns(said, standing.id()));
    changed.tryEmitNext(said);
  }

  private static boolean concerns(Notification said, UUID id) {
    return said.resumed() || said.payload().equals(id.toString());
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
