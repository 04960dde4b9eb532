package dev.muster.selection;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.policy.Policies;
import dev.muster.selection.SelectionPolicy.Everybody;
import dev.muster.sql.Where;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether everybody may be selected at once. */
@Component
class SelectAll {

  private final Policies policies;
  private final ObjectProvider<EmailProvider> providers;

  SelectAll(Policies policies, ObjectProvider<EmailProvider> providers) {
    this.policies = policies;
    this.providers = providers;
  }

  /**
   * Completes unless the condition is everybody and that is not allowed.
   *
   * @param condition what is selected; looked at only where it matters
   */
  Mono<Void> check(Mono<Where> condition) {
    return isAllowed()
        .filter(allowed -> !allowed)
        .flatMap(refused -> condition)
        .doOnNext(SelectAll::refuseEverybody)
        .then();
  }

  private Mono<Boolean> isAllowed() {
    return policies
        .value(SelectionPolicy.SELECT_ALL)
        .flatMap(policy -> policy == Everybody.ON ? Mono.just(true) : mailCanBeSent());
  }

  private Mono<Boolean> mailCanBeSent() {
    return Flux.fromStream(providers::stream).concatMap(EmailProvider::isConfigured).any(set -> set);
  }

  private static void refuseEverybody(Where selected) {
    if (selected.equals(Where.all())) {
      String message = "Everybody can be selected only once an e-mail provider is configured; filter them.";
      throw new Refusal(
          UserError.byPolicy("POLICY", SelectionPolicy.SELECT_ALL.name(), message, "selection"));
    }
  }
}
