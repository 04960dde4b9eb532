package dev.muster.ui.run;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.TagGroup;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.TagNode;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses a tag of a tree step by step: what can be chosen below follows what is chosen above. */
class TagChain extends Div {
  private final transient TagGroup group;
  private final transient TagGroups groups;
  private final List<ComboBox<TagNode>> steps = new ArrayList<>();

  TagChain(TagGroup group, TagGroups groups) {
    this.group = group;
    this.groups = groups;
    addClassName("tag-chain");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", group.name());
    addStep(group.name(), groups.choices(group.id(), null, null));
    var below = addStep(Texts.of("addTags.sub", group.name()), List.of());
    below.setEnabled(false);
    below.setPlaceholder(Texts.of("addTags.sub.first"));
  }

  private ComboBox<TagNode> addStep(String label, List<TagNode> choices) {
    var place = steps.size();
    var step = new ComboBox<TagNode>(label);
    step.setItemLabelGenerator(TagNode::name);
    step.setItems(choices);
    step.setClearButtonVisible(true);
    step.setTestId(Hooks.ACTION_TAG_STEP + group.name() + "-" + place);
    step.addValueChangeListener(event -> chosen(place, event.getValue()));
    steps.add(step);
    add(step);
    return step;
  }

  /** The second step is always there, so that one sees that there is one; further ones come with choices. */
  private void chosen(int place, @Nullable TagNode tag) {
    while (steps.size() > Math.max(place + 1, 2)) {
      remove(steps.removeLast());
    }
    var choices = tag == null ? List.<TagNode>of() : groups.choices(group.id(), tag.id(), null);
    if (place == 0) {
      var below = steps.get(1);
      below.clear();
      below.setItems(choices);
      below.setEnabled(!choices.isEmpty());
      below.setPlaceholder(tag == null ? Texts.of("addTags.sub.first") : "");
    } else if (tag != null && !choices.isEmpty()) {
      addStep(Texts.of("addTags.below", tag.name()), choices);
    }
  }

  /** The tag that was chosen last in the chain; null where none was. */
  @Nullable TagNode chosen() {
    return steps.reversed().stream()
        .map(ComboBox::getValue)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
