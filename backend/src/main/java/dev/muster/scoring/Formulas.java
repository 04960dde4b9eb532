package dev.muster.scoring;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import dev.muster.graphql.Refusal;
import dev.muster.selection.BrokenFilter;
import dev.muster.selection.SavedFilters;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the rules as they stand; one whose filter cannot be run any more counts nothing. */
@Component
class Formulas {

  /** Scores are the same for everybody, so rules are read for nobody in particular. */
  static final Caller NOBODY =
      new Caller(
          new UUID(0, 0), "Scoring", Caller.Kind.API_CLIENT, "admin", EnumSet.allOf(Permission.class), null);

  private final ScoringRules rules;
  private final SavedFilters filters;

  Formulas(ScoringRules rules, SavedFilters filters) {
    this.rules = rules;
    this.filters = filters;
  }

  Mono<Formula> current() {
    return rules.all().filter(ScoringRule::enabled).concatMap(this::term).collectList().map(Formula::of);
  }

  private Mono<Formula.Term> term(ScoringRule rule) {
    return filters
        .where(rule.filter(), null, NOBODY)
        .map(where -> new Formula.Term(where, rule.points()))
        .onErrorResume(BrokenFilter.class, broken -> Mono.empty())
        .onErrorResume(Refusal.class, refused -> Mono.empty());
  }
}
