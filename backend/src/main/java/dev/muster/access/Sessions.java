package dev.muster.access;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ends sessions, here first: their tokens are refused whatever becomes of the call to the identity provider.
 */
@Component
class Sessions {

  private final AccessSql sql;
  private final IdentityAdmin identity;

  Sessions(AccessSql sql, IdentityAdmin identity) {
    this.sql = sql;
    this.identity = identity;
  }

  /** Ends the session that the caller's token belongs to; says how many the provider ended. */
  Mono<Integer> end(Caller caller) {
    String session = caller.session();
    if (session == null) {
      throw noSession();
    }
    return sql.endSession(caller.id(), session).then(identity.endSession(session));
  }

  /** Ends every session of the caller; says how many the provider ended. */
  Mono<Integer> endAll(Caller caller) {
    if (caller.kind() == Caller.Kind.API_CLIENT) {
      throw noSession();
    }
    return sql.endAllSessions(caller.id()).flatMap(identity::endSessionsOf);
  }

  private static Refusal noSession() {
    return new Refusal(UserError.of("NO_SESSION", "An API client has no session to end."));
  }
}
