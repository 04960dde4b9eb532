package dev.muster.ui.run;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.api.DripPlans;
import dev.muster.ui.api.When;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/** What any action is asked: when it runs, and what the run is called. */
class RunFields extends Div {
  private static final int MAX_NAME = 120;

  /** Of several actions each adds its own name to the common one. */
  private static final int MAX_COMMON_NAME = 90;

  private final TextField name = new TextField(Texts.of("action.name"));
  private final WhenFields when;

  /**
   * @param actions how many start together
   */
  RunFields(Chosen chosen, int actions, DripPlans plans, Background background) {
    when = new WhenFields(chosen, plans, background);
    addClassName("form");
    name.setPlaceholder(Texts.of("action.name.placeholder"));
    name.setHelperText(Texts.of("action.name.helper"));
    name.setMaxLength(actions > 1 ? MAX_COMMON_NAME : MAX_NAME);
    name.setManualValidation(true);
    name.setTestId(Hooks.ACTION_NAME);
    add(when, name);
  }

  /** Its fields by their names in the input. */
  Map<String, HasValidation> fields() {
    var fields = new LinkedHashMap<>(when.fields());
    fields.put("name", name);
    return fields;
  }

  /** Whether what was entered can be sent; marks what cannot. */
  boolean isComplete() {
    return when.isComplete();
  }

  String name() {
    return name.getValue().strip();
  }

  When when() {
    return when.value();
  }

  /** When it runs, in words. */
  String inWords() {
    return when.inWords();
  }
}
