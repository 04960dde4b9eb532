package dev.muster.bulk;

import dev.muster.bulk.BulkPolicy.NameRequired;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.policy.Policies;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether an action may go without a name. */
@Component
class Names {

  private final Policies policies;

  Names(Policies policies) {
    this.policies = policies;
  }

  /** Refuses with {@code REQUIRED} what must have a name and has none; a dry run never must. */
  Mono<Void> check(BulkAction<?> action, BulkRunInput run) {
    boolean named = run.name() != null || run.isDry();
    return policies
        .value(BulkPolicy.NAME_REQUIRED)
        .filter(rule -> rule == NameRequired.PER_ACTION && action.asksForName() && !named)
        .flatMap(rule -> Mono.error(Names::missing));
  }

  private static Refusal missing() {
    String message = "This action needs a name, by which it is found again.";
    return new Refusal(
        UserError.byPolicy("REQUIRED", BulkPolicy.NAME_REQUIRED.name(), message, "run", "name"));
  }
}
