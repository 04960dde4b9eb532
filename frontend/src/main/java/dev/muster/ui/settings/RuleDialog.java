package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.ScoringRule;
import dev.muster.ui.api.ScoringRules;
import dev.muster.ui.filters.FilterEditor;
import dev.muster.ui.filters.FilterSources;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes or changes a rule: who gets the points, and how many. */
class RuleDialog extends Dialog {
  private static final int MAX_NAME = 120;
  private static final int MOST = 100;

  private final transient @Nullable ScoringRule rule;
  private final transient ScoringRules rules;
  private final transient Runnable onSaved;
  private final TextField name = new TextField(Texts.of("scoring.name"));
  private final IntegerField points = new IntegerField(Texts.of("scoring.points"));
  private final FilterEditor filter;
  private final Refusals refusals = new Refusals();

  /**
   * @param rule null to make a new one
   */
  RuleDialog(@Nullable ScoringRule rule, ScoringRules rules, FilterSources sources, Runnable onSaved) {
    this.rule = rule;
    this.rules = rules;
    this.onSaved = onSaved;
    filter = new FilterEditor(sources, List.of());
    setHeaderTitle(rule == null ? Texts.of("scoring.new") : Texts.of("scoring.edit", rule.name()));
    setTestId(SettingsHooks.RULE_DIALOG);
    setWidth("min(40rem, 94vw)");
    name.setMaxLength(MAX_NAME);
    name.setManualValidation(true);
    name.setTestId(SettingsHooks.RULE_INPUT + "name");
    points.setMin(-MOST);
    points.setMax(MOST);
    points.setStepButtonsVisible(true);
    points.setManualValidation(true);
    points.setHelperText(Texts.of("scoring.points.helper"));
    points.setTestId(SettingsHooks.RULE_INPUT + "points");
    fill();
    var who = new Span(Texts.of("scoring.filter"));
    who.addClassName("field-label");
    var form = new Div(name, points, who, filter);
    form.addClassName("form");
    var save = new Button(Texts.of(rule == null ? "contact.create" : "contact.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(SettingsHooks.RULE_SAVE);
    add(refusals, form);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save);
  }

  private void fill() {
    points.setValue(rule == null ? 10 : rule.points());
    if (rule != null) {
      name.setValue(rule.name());
      filter.show(rule.filter());
    }
  }

  private void save() {
    var fields = Map.of("name", name, "points", points);
    refusals.clear(fields);
    try {
      var refused = rule == null ? rules.create(input()) : rules.change(rule, input());
      if (!refused.isEmpty()) {
        refusals.show(refused, fields);
        return;
      }
      close();
      Notices.success(Texts.of("scoring.saved", name.getValue()));
      onSaved.run();
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  private Map<String, Object> input() {
    var input = new HashMap<String, Object>();
    input.put("name", name.getValue().strip());
    input.put("points", points.getValue() == null ? 0 : points.getValue());
    input.put("filter", filter.filter());
    return input;
  }
}
