package dev.muster.ui.contacts;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.Tags;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Opens the dialog of an action. */
@Component
@UIScope
class ActionStarter {
  private final BulkActions actions;
  private final Tags tags;
  private final TagGroups tagGroups;
  private final SavedLists lists;

  ActionStarter(BulkActions actions, Tags tags, TagGroups tagGroups, SavedLists lists) {
    this.actions = actions;
    this.tags = tags;
    this.tagGroups = tagGroups;
    this.lists = lists;
  }

  /**
   * Asks for what the action needs.
   *
   * @param action the mutation's name
   * @param onStart takes the accepted action
   */
  void ask(String action, SelectedContacts selected, Consumer<BulkAction> onStart) {
    switch (action) {
      case "addTags" -> new AddTagsDialog(actions, tags, tagGroups, selected, onStart).open();
      case "updateStatus" -> new UpdateStatusDialog(actions, selected, onStart).open();
      case "addToLists", "removeFromLists" ->
          new ListsDialog(action, actions, lists, selected, onStart).open();
      default -> throw new IllegalArgumentException("No dialog for " + action);
    }
  }
}
