package dev.muster.ui.run;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.ListKind;
import dev.muster.ui.api.Run;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.api.Selection;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.stream.Collectors;

/** On which distribution lists to put the selected contacts, or off which to take them. */
class ListsForm extends ActionForm {
  private static final int CHOICES = 100;
  private static final int MAX_LISTS = 50;

  private final transient BulkActions actions;
  private final MultiSelectComboBox<SavedList> lists =
      new MultiSelectComboBox<>(Texts.of("lists.tab.STATIC"));

  /**
   * @param action `addToLists` or `removeFromLists`
   */
  ListsForm(String action, BulkActions actions, SavedLists known) {
    super(action);
    this.actions = actions;
    lists.setItemLabelGenerator(SavedList::name);
    lists.setItems(query ->
        known.page(ListKind.STATIC, query.getFilter().orElse(""), CHOICES, null).nodes().stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
    lists.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    lists.setHelperText(Texts.of(action + ".helper"));
    lists.setRequiredIndicatorVisible(true);
    lists.setTestId(Hooks.ACTION_LISTS);
    addField("lists", lists);
  }

  @Override
  boolean isComplete() {
    var problem = problem();
    lists.setErrorMessage(problem);
    lists.setInvalid(!problem.isEmpty());
    return problem.isEmpty();
  }

  private String problem() {
    if (lists.isEmpty()) {
      return Texts.of("lists.required");
    }
    return lists.getValue().size() > MAX_LISTS ? Texts.of("lists.tooMany", MAX_LISTS) : "";
  }

  @Override
  String inWords() {
    return lists.getValue().stream().map(SavedList::name).collect(Collectors.joining(", "));
  }

  @Override
  BulkPayload start(Selection selection, Run run) {
    var chosen = lists.getValue().stream().map(SavedList::id).toList();
    return action().equals("addToLists")
        ? actions.addToLists(selection, chosen, run)
        : actions.removeFromLists(selection, chosen, run);
  }
}
