package dev.muster.ui.filters;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some things, found by typing a part of their names. */
class ThingsBox extends ValueBox {
  private final MultiSelectComboBox<Thing> chosen = new MultiSelectComboBox<>();
  private final transient Things things;

  ThingsBox(Things things, String label, String hook) {
    this.things = things;
    chosen.setAriaLabel(label);
    chosen.setTestId(hook);
    chosen.setItemLabelGenerator(Thing::name);
    chosen.setClearButtonVisible(true);
    chosen.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    chosen.setPlaceholder(Texts.of("filter.things"));
    // The best matches of one page are choice enough: more letters narrow them down.
    chosen.setItems(query ->
        things.search(query.getFilter().orElse("")).stream().skip(query.getOffset()).limit(query.getLimit()));
    chosen.addValueChangeListener(_ -> edited());
    add(chosen);
  }

  @Override
  void fill(Object value) {
    chosen.setValue(
        Ids.of(value).stream().map(things::named).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  @Override
  @Nullable Object entered() {
    List<String> ids = chosen.getValue().stream().map(Thing::id).toList();
    return ids.isEmpty() ? null : ids;
  }

  @Override
  String words() {
    return chosen.getValue().stream().map(Thing::name).sorted().collect(Collectors.joining(", "));
  }
}
