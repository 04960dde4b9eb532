package dev.muster.scoring;

import dev.muster.access.Caller;
import dev.muster.graphql.UserError;
import dev.muster.paging.Count;
import dev.muster.selection.FilterWords;
import dev.muster.selection.SavedFilters;
import dev.muster.selection.SavedProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class ScoringController {

  private final ScoringRules rules;
  private final RuleChanges changes;
  private final RuleMatches matches;
  private final SavedFilters filters;
  private final FilterWords words;

  ScoringController(
      ScoringRules rules, RuleChanges changes, RuleMatches matches, SavedFilters filters, FilterWords words) {
    this.rules = rules;
    this.changes = changes;
    this.matches = matches;
    this.filters = filters;
    this.words = words;
  }

  record ScoringRulePayload(@Nullable ScoringRule scoringRule, List<UserError> userErrors) {}

  record DeleteScoringRuleInput(String id) {}

  record DeleteScoringRulePayload(@Nullable String deletedId, List<UserError> userErrors) {}

  @QueryMapping
  Mono<List<ScoringRule>> scoringRules() {
    return rules.all().collectList();
  }

  @SchemaMapping
  Mono<String> words(ScoringRule rule, @AuthenticationPrincipal Caller caller) {
    return words.words(rule.filter(), null, caller);
  }

  @SchemaMapping
  Mono<List<SavedProblem>> problems(ScoringRule rule) {
    return filters.problems(rule.filter(), Formulas.NOBODY);
  }

  @SchemaMapping
  Mono<Count> matches(ScoringRule rule, @AuthenticationPrincipal Caller caller) {
    return matches.of(rule, caller);
  }

  @MutationMapping
  Mono<ScoringRulePayload> createScoringRule(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.create(input, caller).map(rule -> new ScoringRulePayload(rule, List.of()));
  }

  @MutationMapping
  Mono<ScoringRulePayload> updateScoringRule(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.update(input, caller).map(rule -> new ScoringRulePayload(rule, List.of()));
  }

  @MutationMapping
  Mono<DeleteScoringRulePayload> deleteScoringRule(
      @Argument DeleteScoringRuleInput input, @AuthenticationPrincipal Caller caller) {
    return changes.delete(input.id(), caller).map(id -> new DeleteScoringRulePayload(id, List.of()));
  }
}
