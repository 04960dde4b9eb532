package dev.muster.policy;

import dev.muster.access.Caller;
import dev.muster.graphql.UserError;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Shows and changes the workspace's settings. */
@Controller
class PolicyController {

  private final PolicyChanges changes;

  PolicyController(PolicyChanges changes) {
    this.changes = changes;
  }

  @QueryMapping
  Mono<List<PolicySetting>> policies() {
    return changes.all();
  }

  @MutationMapping
  Mono<PolicyPayload> setPolicy(@Argument SetPolicyInput input, @AuthenticationPrincipal Caller caller) {
    return changes.set(input, caller).map(PolicyPayload::of);
  }

  @MutationMapping
  Mono<PolicyPayload> applyPolicyPreset(
      @Argument ApplyPolicyPresetInput input, @AuthenticationPrincipal Caller caller) {
    return changes.apply(input, caller).map(PolicyPayload::of);
  }

  /** The changed settings; refusals take another way. */
  record PolicyPayload(List<PolicySetting> policies, List<UserError> userErrors) {

    static PolicyPayload of(List<PolicySetting> policies) {
      return new PolicyPayload(policies, List.of());
    }
  }
}
