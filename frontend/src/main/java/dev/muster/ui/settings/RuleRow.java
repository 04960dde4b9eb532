package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.ScoringRule;
import dev.muster.ui.api.ScoringRules;
import dev.muster.ui.parts.ConsequencesDialog;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.Map;

/** One rule: who gets how many points, how many that are, and what can be done with it. */
class RuleRow extends Div {
  private final transient ScoringRule rule;
  private final transient ScoringRules rules;
  private final transient RuleDialogs dialogs;
  private final transient Runnable onChange;

  RuleRow(ScoringRule rule, int index, int of, ScoringRules rules, RuleDialogs dialogs, Runnable onChange) {
    this.rule = rule;
    this.rules = rules;
    this.dialogs = dialogs;
    this.onChange = onChange;
    addClassName("definition");
    setClassName("off", !rule.enabled());
    setTestId(SettingsHooks.RULE_ROW + rule.name());
    add(enabled(), words(), buttons(index, of));
  }

  private Checkbox enabled() {
    var enabled = new Checkbox(rule.enabled());
    enabled.setAriaLabel(Texts.of("scoring.enabled", rule.name()));
    enabled.addValueChangeListener(event -> change(Map.of("enabled", event.getValue())));
    enabled.setTestId(SettingsHooks.RULE_ENABLED + rule.name());
    return enabled;
  }

  private Div words() {
    var name = new Span(rule.name());
    name.addClassName("definition-name");
    var points =
        Pills.of(
            Texts.of(rule.points() < 0 ? "scoring.minus" : "scoring.plus", Math.abs(rule.points())),
            rule.points() < 0 ? "bad" : "good");
    var head = new Div(name, points);
    head.addClassName("definition-head");
    var count = Formats.number(rule.matches().value());
    var matches =
        Texts.of("scoring.matches", rule.matches().value(), rule.matches().isExact() ? count : count + "+");
    var words = new Div(head, quiet(rule.words()), quiet(matches));
    words.addClassName("setting-words");
    rule.problems().forEach(problem -> words.add(problem(problem.message())));
    return words;
  }

  private static Span quiet(String text) {
    var quiet = new Span(text);
    quiet.addClassName("quiet");
    return quiet;
  }

  private static Span problem(String text) {
    var problem = new Span(text);
    problem.addClassName("error-text");
    return problem;
  }

  private Div buttons(int index, int of) {
    var up = button(VaadinIcon.ANGLE_UP, "scoring.up", SettingsHooks.RULE_UP, () -> move(index - 1));
    up.setEnabled(index > 0);
    var down = button(VaadinIcon.ANGLE_DOWN, "scoring.down", SettingsHooks.RULE_DOWN, () -> move(index + 1));
    down.setEnabled(index < of - 1);
    var edit =
        button(
            VaadinIcon.PENCIL, "scoring.edit", SettingsHooks.RULE_EDIT, () -> dialogs.open(rule, onChange));
    var delete = button(VaadinIcon.TRASH, "scoring.delete", SettingsHooks.RULE_DELETE, this::delete);
    var buttons = new Div(up, down, edit, delete);
    buttons.addClassName("definition-buttons");
    return buttons;
  }

  private Button button(VaadinIcon icon, String key, String hook, Runnable action) {
    var button = new Button(icon.create(), _ -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(Texts.of(key, rule.name()));
    button.setTooltipText(Texts.of(key, rule.name()));
    button.setTestId(hook + rule.name());
    return button;
  }

  private void move(int position) {
    change(Map.of("position", position));
  }

  private void change(Map<String, Object> changes) {
    rules.change(rule, changes).forEach(refusal -> Notices.problem(Problems.text(refusal)));
    onChange.run();
  }

  private void delete() {
    var count = rule.matches().value();
    new ConsequencesDialog(
            Texts.of("scoring.delete.title", rule.name()),
            new Paragraph(Texts.of("scoring.delete.text", count, Formats.number(count))),
            Texts.of("scoring.delete.confirm"),
            () -> rules.delete(rule),
            onChange)
        .open();
  }
}
