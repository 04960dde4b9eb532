package dev.muster.ui.contacts;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Any of some statuses. */
class StatusFilter extends FilterPart {
  private final CheckboxGroup<ContactStatus> statuses = new CheckboxGroup<>(Texts.of("contact.status"));

  StatusFilter() {
    statuses.setItems(ContactStatus.values());
    statuses.setItemLabelGenerator(StatusFilter::word);
    statuses.setTestId(Hooks.FILTER_STATUS);
    statuses.addValueChangeListener(_ -> changed());
    add(statuses);
  }

  @Override
  List<Map<String, Object>> conditions() {
    var chosen = statuses.getValue().stream().map(Enum::name).toList();
    return chosen.isEmpty() ? List.of() : List.of(Map.of("status", Map.of("in", chosen)));
  }

  @Override
  List<Chip> chips() {
    if (statuses.isEmpty()) {
      return List.of();
    }
    var words = statuses.getValue().stream().map(StatusFilter::word).collect(Collectors.joining(" / "));
    return List.of(new Chip(Texts.of("filter.status.is", words), this::clear));
  }

  @Override
  void clear() {
    statuses.setValue(Set.of());
  }

  private static String word(ContactStatus status) {
    return Texts.word("status", status.name());
  }
}
