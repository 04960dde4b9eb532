package dev.muster.ui.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.text.Texts;

/** Asks before an action is stopped, and says what stays. */
class CancelDialog extends ConfirmDialog {
  CancelDialog(BulkAction action, BulkActions actions) {
    setHeader(Texts.of("bulk.cancel.title"));
    setText(Texts.of("bulk.cancel.text", action.name()));
    setWidth("min(28rem, 92vw)");
    setCancelable(true);
    setCancelText(Texts.of("bulk.cancel.keep"));
    var stop = new Button(Texts.of("bulk.cancel.confirm"), _ -> cancel(action, actions));
    stop.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    stop.setTestId(Hooks.BULK_CANCEL_CONFIRM);
    setConfirmButton(stop);
  }

  private void cancel(BulkAction action, BulkActions actions) {
    close();
    try {
      var answer = actions.cancel(action.id());
      answer.userErrors().forEach(refusal -> Notices.problem(Problems.text(refusal)));
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
  }
}
