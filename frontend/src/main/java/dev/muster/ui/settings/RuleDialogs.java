package dev.muster.ui.settings;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.ScoringRule;
import dev.muster.ui.api.ScoringRules;
import dev.muster.ui.filters.FilterSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the form of a scoring rule. */
@Component
@UIScope
class RuleDialogs {
  private final ScoringRules rules;
  private final FilterSources sources;

  RuleDialogs(ScoringRules rules, FilterSources sources) {
    this.rules = rules;
    this.sources = sources;
  }

  /**
   * Asks for a rule.
   *
   * @param rule the one to change; null to make a new one
   */
  void open(@Nullable ScoringRule rule, Runnable onSaved) {
    new RuleDialog(rule, rules, sources, onSaved).open();
  }
}
