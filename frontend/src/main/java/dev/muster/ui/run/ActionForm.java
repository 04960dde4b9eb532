package dev.muster.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.Run;
import dev.muster.ui.api.Selection;
import dev.muster.ui.text.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Asks for what one action needs of its own. */
abstract class ActionForm extends Div {
  private final String action;
  private final String key = UUID.randomUUID().toString();
  private final Map<String, HasValidation> byName = new LinkedHashMap<>();

  /**
   * @param action the mutation's name
   */
  ActionForm(String action) {
    this.action = action;
    addClassName("form");
  }

  /** The mutation's name. */
  final String action() {
    return action;
  }

  /** Made once: sending it again after an answer was lost starts nothing twice. */
  final String key() {
    return key;
  }

  /** The action's name for people. */
  final String title() {
    return Texts.of("action." + action);
  }

  /** Adds one of its fields, by its name in the input. */
  final <C extends Component & HasValidation> void addField(String inputName, C field) {
    byName.put(inputName, field);
    add(field);
  }

  /** Its fields by their names in the input. */
  final Map<String, HasValidation> fields() {
    return Collections.unmodifiableMap(byName);
  }

  /** Whether what was entered can be sent; marks what cannot. */
  abstract boolean isComplete();

  /** What was entered, in words, for example `VIP, Berlin`. */
  abstract String inWords();

  /** Starts the action. */
  abstract BulkPayload start(Selection selection, Run run);
}
