package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The rules that the lead score is the sum of. */
@Component
@UIScope
public class ScoringRules {
  private static final ParameterizedTypeReference<List<ScoringRule>> RULES =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  ScoringRules(Calls calls) {
    this.calls = calls;
  }

  /** All of them, in their order. */
  public List<ScoringRule> all() {
    return calls.required("scoringRules", Map.of(), "scoringRules", RULES);
  }

  public List<UserError> create(Map<String, ?> input) {
    return change("createScoringRule", input);
  }

  /** Changes a rule, unless somebody else has. */
  public List<UserError> change(ScoringRule rule, Map<String, ?> changes) {
    var input = new HashMap<String, @Nullable Object>(changes);
    input.put("id", rule.id());
    input.put("expectedVersion", rule.version());
    return change("updateScoringRule", input);
  }

  public List<UserError> delete(ScoringRule rule) {
    return change("deleteScoringRule", Map.of("id", rule.id()));
  }

  private List<UserError> change(String mutation, Map<String, ? extends @Nullable Object> input) {
    return calls.required(mutation, Map.of("input", input), mutation, Outcome.class).userErrors();
  }

  private record Outcome(List<UserError> userErrors) {}
}
