package dev.muster.ui.contacts;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.api.Run;
import dev.muster.ui.api.Selection;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.function.Consumer;

/** Which status to set. */
class UpdateStatusDialog extends ActionDialog {
  private final transient BulkActions actions;
  private final RadioButtonGroup<ContactStatus> status =
      new RadioButtonGroup<>(Texts.of("updateStatus.status"));

  UpdateStatusDialog(BulkActions actions, SelectedContacts selected, Consumer<BulkAction> onStart) {
    super("updateStatus", selected, onStart);
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
  BulkPayload start(Selection selection, Run run) {
    return actions.updateStatus(selection, status.getValue(), run);
  }
}
