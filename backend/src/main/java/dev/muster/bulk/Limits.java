package dev.muster.bulk;

import dev.muster.graphql.UserError;
import dev.muster.policy.Policies;
import dev.muster.selection.SelectionPolicy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many contacts one action may be for. */
@Component
class Limits {

  static final Limit SERVER = new Limit(1_000_000, null);

  private final Policies policies;

  Limits(Policies policies) {
    this.policies = policies;
  }

  /**
   * The limit in force.
   *
   * @param policyKey the setting that it comes from; null where it is the server's own
   */
  record Limit(int most, @Nullable String policyKey) {

    UserError exceeded() {
      String message =
          String.format(Locale.ROOT, "More than the %,d contacts that one action may be for.", most);
      return policyKey == null
          ? UserError.of("SELECTION_TOO_LARGE", message, "selection")
          : UserError.byPolicy("SELECTION_TOO_LARGE", policyKey, message, "selection");
    }
  }

  Mono<Limit> selection() {
    return policies
        .value(SelectionPolicy.MAX_RECORDS)
        .map(most ->
            most.isPresent() ? new Limit(most.getAsInt(), SelectionPolicy.MAX_RECORDS.name()) : SERVER);
  }
}
