package dev.muster.ui.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.TagNode;
import java.util.function.Predicate;

/** Chooses a tag out of all groups by typing a part of its name; shows where each stands. */
class TagBox extends ComboBox<TagNode> {
  private static final int CHOICES = 100;

  /**
   * @param eligible which tags may be chosen
   */
  TagBox(String label, TagGroups groups, Predicate<TagNode> eligible) {
    super(label);
    setItemLabelGenerator(TagNode::path);
    setClearButtonVisible(true);
    setManualValidation(true);
    setItems(query ->
        groups.find(query.getFilter().orElse(""), CHOICES).stream()
            .filter(eligible)
            .skip(query.getOffset())
            .limit(query.getLimit()));
  }
}
