package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.muster.ui.api.ScoringRules;
import dev.muster.ui.api.Session;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;

/** What makes a contact a good lead: rules, each a filter with points. */
@Route("settings/scoring")
@PermitAll
public class ScoringView extends SettingsPage {
  private final transient ScoringRules rules;
  private final transient RuleDialogs dialogs;
  private final Div list = new Div();

  ScoringView(ScoringRules rules, RuleDialogs dialogs, Session session) {
    super(session);
    this.rules = rules;
    this.dialogs = dialogs;
    if (isPermitted()) {
      var intro = new Paragraph(Texts.of("scoring.intro"));
      intro.addClassName("quiet");
      var create =
          new Button(
              Texts.of("scoring.new"), VaadinIcon.PLUS.create(), _ -> dialogs.open(null, this::reload));
      create.addThemeVariants(ButtonVariant.PRIMARY);
      create.setTestId(SettingsHooks.RULE_NEW);
      var toolbar = new Div(intro, create);
      toolbar.addClassName("toolbar");
      list.addClassNames("settings", "definitions");
      list.setTestId(SettingsHooks.RULES_LIST);
      add(toolbar, list);
      reload();
    }
  }

  private void reload() {
    var all = rules.all();
    list.removeAll();
    if (all.isEmpty()) {
      list.add(new EmptyState(VaadinIcon.STAR, Texts.of("scoring.empty"), Texts.of("scoring.empty.text")));
    }
    for (var index = 0; index < all.size(); index++) {
      list.add(new RuleRow(all.get(index), index, all.size(), rules, dialogs, this::reload));
    }
  }
}
