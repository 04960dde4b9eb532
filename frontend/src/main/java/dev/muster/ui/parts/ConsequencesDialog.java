package dev.muster.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.UserError;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Says what something that cannot be taken back will do, before it does it. */
public final class ConsequencesDialog extends Dialog {
  private final Refusals refusals = new Refusals();
  private final transient Supplier<List<UserError>> action;
  private final transient Runnable onDone;

  /**
   * @param consequences what it will do
   * @param confirm the word on the button
   * @param action does it; answers why not
   * @param onDone runs when it was done
   */
  public ConsequencesDialog(
      String title,
      Component consequences,
      String confirm,
      Supplier<List<UserError>> action,
      Runnable onDone) {
    this.action = action;
    this.onDone = onDone;
    setHeaderTitle(title);
    setTestId(Hooks.CONSEQUENCES);
    setWidth("min(32rem, 92vw)");
    add(refusals, consequences);
    var sure = new Button(confirm, _ -> act());
    sure.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    sure.setTestId(Hooks.CONSEQUENCES_CONFIRM);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), sure);
  }

  private void act() {
    refusals.clear(Map.of());
    try {
      var refused = action.get();
      if (refused.isEmpty()) {
        close();
        onDone.run();
      } else {
        refusals.show(refused, Map.of());
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
