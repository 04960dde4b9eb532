package dev.muster.ui.run;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.api.Run;
import dev.muster.ui.api.Selection;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;

/** Which status to set. */
class UpdateStatusForm extends ActionForm {
  private final transient BulkActions actions;
  private final RadioButtonGroup<ContactStatus> status =
      new RadioButtonGroup<>(Texts.of("updateStatus.status"));

  UpdateStatusForm(BulkActions actions) {
    super("updateStatus");
    this.actions = actions;
    status.setItems(ContactStatus.values());
    status.setItemLabelGenerator(one -> Texts.word("status", one.name()));
    status.setHelperText(Texts.of("updateStatus.helper"));
    status.setRequired(true);
    status.setTestId(Hooks.ACTION_STATUS);
    addField("status", status);
  }

  @Override
  boolean isComplete() {
    status.setErrorMessage(Texts.of("updateStatus.required"));
    status.setInvalid(status.isEmpty());
    return !status.isEmpty();
  }

  @Override
  String inWords() {
    return Texts.word("status", status.getValue().name());
  }

  @Override
  BulkPayload start(Selection selection, Run run) {
    return actions.updateStatus(selection, status.getValue(), run);
  }
}
