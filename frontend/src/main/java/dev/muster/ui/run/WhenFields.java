package dev.muster.ui.run;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.muster.ui.api.BulkMode;
import dev.muster.ui.api.DripPlans;
import dev.muster.ui.api.When;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When actions run: at once, at a time, or batch by batch. */
class WhenFields extends Div {
  private final RadioButtonGroup<BulkMode> mode = new RadioButtonGroup<>(Texts.of("run.when"));
  private final DateTimePicker start = new DateTimePicker();
  private final DripFields drip;

  WhenFields(Chosen chosen, DripPlans plans, Background background) {
    drip = new DripFields(new PlanBox(chosen.count(), plans, background), this::startAt);
    addClassName("form");
    mode.setItems(
        chosen.isOne() ? List.of(BulkMode.AT_ONCE, BulkMode.SCHEDULED) : List.of(BulkMode.values()));
    mode.setItemLabelGenerator(one -> Texts.word("mode", one.name()));
    mode.setValue(BulkMode.AT_ONCE);
    mode.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
    mode.setTestId(Hooks.RUN_MODE);
    mode.addValueChangeListener(_ -> arrange());
    start.setManualValidation(true);
    start.setTestId(Hooks.RUN_START);
    start.addValueChangeListener(_ -> drip.changed());
    add(mode, start, drip);
    arrange();
  }

  private void arrange() {
    var dripping = mode.getValue() == BulkMode.DRIP;
    start.setVisible(mode.getValue() != BulkMode.AT_ONCE);
    start.setLabel(Texts.of(dripping ? "run.start.notBefore" : "run.start"));
    start.setHelperText(dripping ? Texts.of("run.start.optional") : Texts.of("run.start.zone", zone()));
    start.setMin(Instant.now().atZone(zone()).toLocalDate().atStartOfDay());
    drip.setVisible(dripping);
    drip.changed();
  }

  Map<String, HasValidation> fields() {
    var fields = new LinkedHashMap<String, HasValidation>();
    fields.put("startAt", start);
    fields.putAll(drip.fields());
    return fields;
  }

  /** Whether what was entered can be sent; marks what cannot. */
  boolean isComplete() {
    var problem = problem();
    start.setErrorMessage(problem);
    start.setInvalid(!problem.isEmpty());
    return (mode.getValue() != BulkMode.DRIP || drip.isComplete()) && problem.isEmpty();
  }

  private String problem() {
    if (mode.getValue() == BulkMode.SCHEDULED && start.isEmpty()) {
      return Texts.of("run.start.required");
    }
    var at = startAt();
    if (at != null && at.isBefore(Instant.now())) {
      return Texts.of("run.start.passed");
    }
    return mode.getValue() != BulkMode.AT_ONCE && DripFields.isUnreadable(start)
        ? Texts.of("run.start.unreadable")
        : "";
  }

  When value() {
    return switch (mode.getValue()) {
      case AT_ONCE -> When.AT_ONCE;
      case SCHEDULED -> new When(BulkMode.SCHEDULED, startAt(), null);
      case DRIP -> new When(BulkMode.DRIP, startAt(), drip.value());
    };
  }

  private @Nullable Instant startAt() {
    return mode.getValue() == BulkMode.AT_ONCE || start.getValue() == null
        ? null
        : start.getValue().atZone(zone()).toInstant();
  }

  /** Batches run by the clocks that were chosen for them, a single start by the reader's. */
  private ZoneId zone() {
    return mode.getValue() == BulkMode.DRIP ? drip.zone() : Formats.zone();
  }

  String inWords() {
    return switch (mode.getValue()) {
      case AT_ONCE -> Texts.of("run.check.now");
      case SCHEDULED -> Texts.of("run.check.at", Formats.moment(startAt()));
      case DRIP -> drip.inWords();
    };
  }
}
