package dev.muster.ui.run;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.muster.ui.api.Tag;
import dev.muster.ui.api.Tags;

/** Chooses tags by typing a part of their names. */
class TagsBox extends MultiSelectComboBox<Tag> {
  private static final int CHOICES = 100;

  TagsBox(String label, Tags tags) {
    super(label);
    setItemLabelGenerator(Tag::name);
    setClearButtonVisible(true);
    setItems(query ->
        tags.page(query.getFilter().orElse(""), CHOICES, null).nodes().stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
  }
}
