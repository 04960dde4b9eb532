package dev.muster.ui.parts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.UserError;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks for one text, such as a name. What it is refused for stands at the field. */
public final class TextDialog extends Dialog {
  private final TextField text;
  private final Refusals refusals = new Refusals();
  private final transient Function<String, List<UserError>> action;
  private final transient Runnable onDone;

  /**
   * @param value what stands there at first
   * @param max the longest text, in characters
   * @param action takes the text; answers why not
   * @param onDone runs when it was taken
   */
  public TextDialog(
      String title,
      String label,
      String value,
      int max,
      Function<String, List<UserError>> action,
      Runnable onDone) {
    this.action = action;
    this.onDone = onDone;
    setHeaderTitle(title);
    setTestId(Hooks.TEXT_DIALOG);
    setWidth("min(26rem, 92vw)");
    text = new TextField(label, value, "");
    text.setMaxLength(max);
    text.setWidthFull();
    text.setAutofocus(true);
    text.setAutoselect(true);
    text.setManualValidation(true);
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.setTestId(Hooks.TEXT_DIALOG_TEXT);
    add(refusals, text);
    var save = new Button(Texts.of("contact.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.TEXT_DIALOG_SAVE);
    text.addKeyPressListener(Key.ENTER, _ -> save());
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save);
  }

  private void save() {
    var field = Map.of("name", text);
    refusals.clear(field);
    try {
      var refused = action.apply(text.getValue().strip());
      if (refused.isEmpty()) {
        close();
        onDone.run();
      } else {
        refusals.show(refused, field);
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
