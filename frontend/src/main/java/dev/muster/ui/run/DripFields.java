package dev.muster.ui.run;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.api.DripInput;
import dev.muster.ui.api.DripUnit;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How batches follow each other, with the plan that this makes. */
class DripFields extends Div {
  private static final int TYPING_MILLIS = 300;

  private final IntegerField batchSize = new IntegerField(Texts.of("run.drip.batchSize"));
  private final IntegerField every = new IntegerField(Texts.of("run.drip.every"));
  private final Select<DripUnit> unit = new Select<>();
  private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>(Texts.of("run.drip.weekdays"));
  private final TimePicker from = new TimePicker(Texts.of("run.drip.from"));
  private final TimePicker to = new TimePicker(Texts.of("run.drip.to"));
  private final ComboBox<String> zone = new ComboBox<>(Texts.of("run.drip.zone"));
  private final PlanBox plan;
  private final transient Supplier<@Nullable Instant> startAt;

  /**
   * @param startAt when the first batch may run; null for now
   */
  DripFields(PlanBox plan, Supplier<@Nullable Instant> startAt) {
    this.plan = plan;
    this.startAt = startAt;
    addClassName("form");
    number(batchSize, Hooks.DRIP_BATCH_SIZE);
    number(every, Hooks.DRIP_EVERY);
    every.setValue(1);
    arrangeUnit();
    arrangeDays();
    arrangeTimes();
    arrangeZone();
    add(line(batchSize, every, unit), weekdays, line(from, to, zone), plan);
    for (var field : new AbstractField<?, ?>[] {batchSize, every, unit, weekdays, from, to, zone}) {
      field.addValueChangeListener(_ -> changed());
    }
  }

  private static void number(IntegerField field, String hook) {
    field.setMin(1);
    field.setStepButtonsVisible(true);
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(TYPING_MILLIS);
    field.setTestId(hook);
  }

  private void arrangeUnit() {
    unit.setItems(DripUnit.values());
    unit.setItemLabelGenerator(one -> Texts.word("unit", one.name()));
    unit.setValue(DripUnit.DAYS);
    unit.setLabel(Texts.of("run.drip.unit"));
    unit.setTestId(Hooks.DRIP_UNIT);
  }

  private void arrangeDays() {
    weekdays.setItems(DayOfWeek.values());
    weekdays.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Formats.locale()));
    weekdays.setValue(Set.of(DayOfWeek.values()));
    weekdays.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
    weekdays.setManualValidation(true);
    weekdays.setTestId(Hooks.DRIP_WEEKDAYS);
  }

  private void arrangeTimes() {
    for (var time : new TimePicker[] {from, to}) {
      time.setStep(Duration.ofMinutes(30));
      time.setClearButtonVisible(true);
      time.setManualValidation(true);
    }
    from.setPlaceholder(Texts.of("run.drip.midnight"));
    to.setPlaceholder(Texts.of("run.drip.midnight"));
    from.setTestId(Hooks.DRIP_FROM);
    to.setTestId(Hooks.DRIP_TO);
  }

  private void arrangeZone() {
    var mine = Formats.zone().getId();
    var known = new TreeSet<>(ZoneId.getAvailableZoneIds());
    known.removeIf(id -> !id.contains("/") || id.startsWith("Etc/") || id.startsWith("SystemV/"));
    known.add("UTC");
    known.add(mine);
    zone.setItems(known);
    zone.setValue(mine);
    zone.setTestId(Hooks.DRIP_ZONE);
  }

  private static Div line(Component... fields) {
    var line = new Div(fields);
    line.addClassName("three-fields");
    return line;
  }

  Map<String, HasValidation> fields() {
    var fields = new LinkedHashMap<String, HasValidation>();
    fields.put("batchSize", batchSize);
    fields.put("every", every);
    fields.put("unit", unit);
    fields.put("weekdays", weekdays);
    fields.put("windowStart", from);
    fields.put("windowEnd", to);
    fields.put("timeZone", zone);
    return fields;
  }

  /** Asks for the plan of what is entered now. */
  void changed() {
    if (isVisible()) {
      plan.show(startAt.get(), value());
    }
  }

  boolean isComplete() {
    mark(batchSize, batchSize.isEmpty(), "run.drip.batchSize.required");
    mark(every, every.isEmpty(), "run.drip.every.required");
    mark(weekdays, weekdays.isEmpty(), "run.drip.weekdays.required");
    mark(from, isUnreadable(from), "run.drip.time.unreadable");
    mark(to, isUnreadable(to), "run.drip.time.unreadable");
    return fields().values().stream().noneMatch(HasValidation::isInvalid);
  }

  /** Whether something was typed that is no value; it must not pass for none. */
  static <T, F extends Component & HasValue<?, T> & HasValidator<T>> boolean isUnreadable(F field) {
    return field.isEmpty()
        && field.getDefaultValidator().apply(field.getValue(), new ValueContext(field)).isError();
  }

  private static void mark(HasValidation field, boolean missing, String key) {
    field.setErrorMessage(Texts.of(key));
    field.setInvalid(missing);
  }

  DripInput value() {
    return new DripInput(
        batchSize.getValue(),
        every.getValue(),
        unit.getValue(),
        weekdays.getValue(),
        from.getValue(),
        to.getValue(),
        zone());
  }

  ZoneId zone() {
    var chosen = zone.getValue();
    return chosen == null ? Formats.zone() : ZoneId.of(chosen);
  }

  String inWords() {
    return plan.inWords();
  }
}
