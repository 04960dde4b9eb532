package dev.muster.ui.parts;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.UserError;
import java.util.List;
import java.util.Map;

/** Shows refusals in a form: each beside its field where it has one, the others in a box. */
public class Refusals extends Div {
  public Refusals() {
    addClassName("refusals");
    getElement().setAttribute("role", "alert");
    setTestId(Hooks.REFUSALS);
    setVisible(false);
  }

  /** Takes all marks away. */
  public void clear(Map<String, ? extends HasValidation> fields) {
    fields.values().forEach(field -> field.setInvalid(false));
    removeAll();
    setVisible(false);
  }

  /**
   * Shows these refusals instead of those before.
   *
   * @param fields the form's fields by their names in the input
   */
  public void show(List<UserError> refusals, Map<String, ? extends HasValidation> fields) {
    clear(fields);
    refusals.forEach(refusal -> show(refusal, fields));
  }

  /** Shows one sentence that belongs to no field. */
  public void show(String text) {
    var line = new Div();
    line.setText(text);
    add(line);
    setVisible(true);
  }

  /** Moves to the first field that is marked; false where none is. */
  public static boolean focusFirst(Map<String, ? extends HasValidation> fields) {
    var marked = fields.values().stream().filter(HasValidation::isInvalid).findFirst();
    marked.filter(Focusable.class::isInstance).map(Focusable.class::cast).ifPresent(Focusable::focus);
    return marked.isPresent();
  }

  private void show(UserError refusal, Map<String, ? extends HasValidation> fields) {
    var text = Problems.text(refusal);
    var field = fields.entrySet().stream().filter(entry -> refusal.isAbout(entry.getKey())).findFirst();
    if (field.isEmpty()) {
      show(text);
      return;
    }
    field.get().getValue().setErrorMessage(text);
    field.get().getValue().setInvalid(true);
  }
}
