package dev.muster.ui.contacts;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Within some days of the reader's calendar, the last one included. */
class DatesFilter extends FilterPart {
  private final String field;
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();

  /**
   * @param field `createdAt` or `updatedAt`
   */
  DatesFilter(String field) {
    this.field = field;
    from.setLabel(Texts.of("filter." + field + ".from"));
    to.setLabel(Texts.of("filter." + field + ".to"));
    from.setClearButtonVisible(true);
    to.setClearButtonVisible(true);
    from.addValueChangeListener(event -> {
      to.setMin(event.getValue());
      changed();
    });
    to.addValueChangeListener(_ -> changed());
    var both = new Div(from, to);
    both.addClassName("two-fields");
    add(both);
  }

  @Override
  List<Map<String, Object>> conditions() {
    var operators = new LinkedHashMap<String, Object>();
    if (!from.isEmpty()) {
      operators.put("gte", startOf(from.getValue()));
    }
    if (!to.isEmpty()) {
      operators.put("lt", startOf(to.getValue().plusDays(1)));
    }
    return operators.isEmpty() ? List.of() : List.of(Map.of(field, operators));
  }

  private static String startOf(LocalDate day) {
    return day.atStartOfDay(Formats.zone()).toInstant().toString();
  }

  @Override
  List<Chip> chips() {
    if (from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    return List.of(new Chip(words(), this::clear));
  }

  private String words() {
    var name = Texts.of("contact." + field);
    if (to.isEmpty()) {
      return Texts.of("filter.dates.from", name, Formats.day(from.getValue()));
    }
    return from.isEmpty()
        ? Texts.of("filter.dates.to", name, Formats.day(to.getValue()))
        : Texts.of("filter.dates.both", name, Formats.day(from.getValue()), Formats.day(to.getValue()));
  }

  @Override
  void clear() {
    from.clear();
    to.clear();
  }
}
