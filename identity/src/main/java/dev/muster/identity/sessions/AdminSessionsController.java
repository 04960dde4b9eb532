package dev.muster.identity.sessions;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Ends sessions for the backend, which decides who may. */
@RestController
class AdminSessionsController {

  private final Sessions sessions;

  AdminSessionsController(Sessions sessions) {
    this.sessions = sessions;
  }

  @DeleteMapping("/admin/sessions/{sid}")
  Ended end(@PathVariable String sid) {
    return new Ended(sessions.end(sid));
  }

  @DeleteMapping("/admin/users/{subject}/sessions")
  Ended endAll(@PathVariable String subject) {
    return new Ended(sessions.endAll(subject));
  }

  record Ended(int ended) {}
}
