package dev.muster.ui.run;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.Run;
import dev.muster.ui.api.Selection;
import dev.muster.ui.api.Tag;
import dev.muster.ui.api.TagGroup;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.TagNode;
import dev.muster.ui.api.Tags;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tags to add: step by step out of trees, known ones by choice, new ones by typing them. */
class AddTagsForm extends ActionForm {
  private static final int MAX_LENGTH = 80;
  private static final int MAX_TAGS = 50;

  private final transient BulkActions actions;
  private final transient TagGroups groups;
  private final List<TagChain> chains;
  private final TagsBox tags;

  AddTagsForm(BulkActions actions, Tags known, TagGroups groups) {
    super("addTags");
    this.actions = actions;
    this.groups = groups;
    chains =
        groups.all().stream().filter(TagGroup::isTree).map(group -> new TagChain(group, groups)).toList();
    chains.forEach(this::add);
    tags = new TagsBox(Texts.of(chains.isEmpty() ? "contact.tags" : "addTags.free"), known);
    tags.setAllowCustomValue(true);
    tags.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    tags.setHelperText(Texts.of("addTags.helper"));
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
    if (tags.isEmpty() && inTrees().findAny().isEmpty()) {
      return Texts.of("addTags.required");
    }
    if (tags.getValue().size() + inTrees().count() > MAX_TAGS) {
      return Texts.of("addTags.tooMany", MAX_TAGS);
    }
    return tags.getValue().stream().anyMatch(tag -> tag.name().length() > MAX_LENGTH)
        ? Texts.of("addTags.tooLong", MAX_LENGTH)
        : "";
  }

  private Stream<TagNode> inTrees() {
    return chains.stream().map(TagChain::chosen).filter(Objects::nonNull);
  }

  @Override
  String inWords() {
    return Stream.concat(inTrees().map(TagNode::name), tags.getValue().stream().map(Tag::name))
        .collect(Collectors.joining(", "));
  }

  @Override
  BulkPayload start(Selection selection, Run run) {
    var chosen =
        Stream.concat(inTrees().map(this::nameOrId), tags.getValue().stream().map(Tag::name)).toList();
    return actions.addTags(selection, chosen, run);
  }

  /** The name, by which people know the action later; the id where several tags have that name. */
  private String nameOrId(TagNode tag) {
    var alike =
        groups.find(tag.name(), MAX_TAGS).stream()
            .filter(one -> one.name().equalsIgnoreCase(tag.name()))
            .count();
    return alike == 1 ? tag.name() : tag.id();
  }
}
