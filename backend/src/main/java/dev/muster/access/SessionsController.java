package dev.muster.access;

import dev.muster.graphql.UserError;
import java.util.List;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Lets callers end their sessions. */
@Controller
class SessionsController {

  private final Sessions sessions;

  SessionsController(Sessions sessions) {
    this.sessions = sessions;
  }

  @MutationMapping
  Mono<EndSessionPayload> endSession(@AuthenticationPrincipal Caller caller) {
    return sessions.end(caller).map(EndSessionPayload::of);
  }

  @MutationMapping
  Mono<EndSessionPayload> endAllSessions(@AuthenticationPrincipal Caller caller) {
    return sessions.endAll(caller).map(EndSessionPayload::of);
  }

  /** The outcome of ending sessions; refusals take another way. */
  record EndSessionPayload(int ended, List<UserError> userErrors) {

    static EndSessionPayload of(int ended) {
      return new EndSessionPayload(ended, List.of());
    }
  }
}
