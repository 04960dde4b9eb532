package dev.muster.ui.filters;

import com.vaadin.flow.component.datepicker.DatePicker;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day of the reader's calendar or two of them, written as days or as the moments they start and end with.
 */
class DayBox extends ValueBox {
  private final boolean moments;
  private final DatePicker from;
  private final @Nullable DatePicker to;

  DayBox(Shape shape, String label, String hook) {
    moments = shape == Shape.MOMENT || shape == Shape.MOMENT_RANGE;
    from = picker(label, hook);
    if (shape == Shape.MOMENT_RANGE || shape == Shape.DAY_RANGE) {
      addClassName("two-fields");
      from.setPlaceholder(Texts.of("filter.range.from"));
      to = picker(label, hook + "-to");
      to.setPlaceholder(Texts.of("filter.range.to"));
      add(from, to);
    } else {
      to = null;
      add(from);
    }
  }

  private DatePicker picker(String label, String hook) {
    var picker = new DatePicker();
    picker.setAriaLabel(label);
    picker.setTestId(hook);
    picker.addValueChangeListener(_ -> edited());
    return picker;
  }

  @Override
  void fill(Object value) {
    if (to == null) {
      from.setValue(day(value));
    } else if (value instanceof Map<?, ?> range) {
      from.setValue(day(range.get("from")));
      to.setValue(day(range.get("to")));
    }
  }

  private @Nullable LocalDate day(@Nullable Object value) {
    try {
      var text = String.valueOf(value);
      return moments
          ? OffsetDateTime.parse(text).atZoneSameInstant(Formats.zone()).toLocalDate()
          : LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  @Override
  @Nullable Object entered() {
    var start = from.getValue();
    if (to == null || start == null) {
      return start == null ? null : write(start, false);
    }
    var end = to.getValue();
    return end == null || end.isBefore(start)
        ? null
        : Map.of("from", write(start, false), "to", write(end, true));
  }

  /** The end of a day is its last microsecond, since both ends of a range are in it. */
  private String write(LocalDate day, boolean end) {
    if (!moments) {
      return day.toString();
    }
    return end ? start(day.plusDays(1)).minus(1, ChronoUnit.MICROS).toString() : start(day).toString();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Formats.zone()).toInstant();
  }

  @Override
  String words() {
    var start = words(from.getValue());
    return to == null ? start : Texts.of("filter.words.range", start, words(to.getValue()));
  }

  private static String words(@Nullable LocalDate day) {
    return day == null ? "" : Formats.day(day);
  }
}
