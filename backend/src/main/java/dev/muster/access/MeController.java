package dev.muster.access;

import java.util.Set;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Tells callers who they are. */
@Controller
class MeController {

  @QueryMapping
  Me me(@AuthenticationPrincipal Caller caller) {
    return new Me(caller.publicId(), caller.name(), caller.kind(), caller.role(), caller.permissions());
  }

  /** The caller as the caller sees it. */
  record Me(String id, String name, Caller.Kind kind, String role, Set<Permission> permissions) {}
}
