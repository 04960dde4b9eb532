package dev.muster.contacts;

import dev.muster.bulk.BulkAction;
import dev.muster.bulk.Change;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sets the status of contacts. */
@Component
class UpdateStatus implements BulkAction<UpdateStatus.Input> {

  record Input(ContactStatus status) {}

  @Override
  public String name() {
    return "updateStatus";
  }

  @Override
  public Class<Input> parameters() {
    return Input.class;
  }

  @Override
  public Change change(Input input) {
    return Change.ofColumn("status", "status", input.status().name());
  }

  @Override
  public Change undo(Input input, UUID action) {
    return Change.ofColumnBack("status", "status", action);
  }
}
