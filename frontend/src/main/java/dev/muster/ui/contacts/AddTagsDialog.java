package dev.muster.ui.contacts;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.Run;
import dev.muster.ui.api.Selection;
import dev.muster.ui.api.Tag;
import dev.muster.ui.api.Tags;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashSet;
import java.util.function.Consumer;

/** Which tags to add: known ones by choice, new ones by typing them. */
class AddTagsDialog extends ActionDialog {
  private static final int MAX_LENGTH = 80;
  private static final int MAX_TAGS = 50;

  private final transient BulkActions actions;
  private final TagsBox tags;

  AddTagsDialog(BulkActions actions, Tags known, SelectedContacts selected, Consumer<BulkAction> onStart) {
    super("addTags", selected, onStart);
    this.actions = actions;
    tags = new TagsBox(Texts.of("contact.tags"), known);
    tags.setAllowCustomValue(true);
    tags.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    tags.setHelperText(Texts.of("addTags.helper"));
    tags.setRequiredIndicatorVisible(true);
    tags.setTestId(Hooks.ACTION_TAGS);
    tags.addCustomValueSetListener(event -> addNew(event.getDetail()));
    addField("tags", tags);
  }

  /** A tag that has no id yet: the API makes it when the action starts. */
  private void addNew(String name) {
    var trimmed = name.strip();
    if (trimmed.isEmpty() || tags.getValue().stream().anyMatch(tag -> tag.name().equalsIgnoreCase(trimmed))) {
      return;
    }
    var chosen = new LinkedHashSet<>(tags.getValue());
    chosen.add(new Tag("new:" + trimmed, trimmed));
    tags.setValue(chosen);
    // The list of choices would cover the button that one is looking for now.
    tags.setOpened(false);
  }

  @Override
  boolean isComplete() {
    var problem = problem();
    tags.setErrorMessage(problem);
    tags.setInvalid(!problem.isEmpty());
    return problem.isEmpty();
  }

  private String problem() {
    if (tags.isEmpty()) {
      return Texts.of("addTags.required");
    }
    if (tags.getValue().size() > MAX_TAGS) {
      return Texts.of("addTags.tooMany", MAX_TAGS);
    }
    return tags.getValue().stream().anyMatch(tag -> tag.name().length() > MAX_LENGTH)
        ? Texts.of("addTags.tooLong", MAX_LENGTH)
        : "";
  }

  @Override
  BulkPayload start(Selection selection, Run run) {
    return actions.addTags(selection, tags.getValue().stream().map(Tag::name).toList(), run);
  }
}
