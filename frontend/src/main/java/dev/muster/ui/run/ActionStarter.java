package dev.muster.ui.run;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.DripPlans;
import dev.muster.ui.api.Live;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.Tags;
import dev.muster.ui.parts.Background;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Opens the dialog that starts actions. */
@Component
@UIScope
public class ActionStarter {
  private final BulkActions actions;
  private final Live live;
  private final DripPlans plans;
  private final Background background;
  private final Tags tags;
  private final TagGroups tagGroups;
  private final SavedLists lists;

  ActionStarter(
      BulkActions actions,
      Live live,
      DripPlans plans,
      Background background,
      Tags tags,
      TagGroups tagGroups,
      SavedLists lists) {
    this.actions = actions;
    this.live = live;
    this.plans = plans;
    this.background = background;
    this.tags = tags;
    this.tagGroups = tagGroups;
    this.lists = lists;
  }

  /**
   * Asks for what the actions need, says what they would do, and starts them.
   *
   * @param names the mutations' names, in the order in which they are to run
   * @param onStart takes each accepted action
   */
  public void ask(List<String> names, Chosen chosen, Consumer<BulkAction> onStart) {
    var forms = names.stream().map(this::form).toList();
    var run = new RunFields(chosen, forms.size(), plans, background);
    new RunDialog(forms, chosen, run, new PreviewStep(chosen, live, actions), onStart).open();
  }

  private ActionForm form(String action) {
    return switch (action) {
      case "addTags" -> new AddTagsForm(actions, tags, tagGroups);
      case "updateStatus" -> new UpdateStatusForm(actions);
      case "addToLists", "removeFromLists" -> new ListsForm(action, actions, lists);
      default -> throw new IllegalArgumentException("No form for " + action);
    };
  }
}
