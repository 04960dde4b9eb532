package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.muster.ui.api.BulkMode;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.parts.Hooks;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When an action runs: at once, at a time, or in batches. */
class WhenFieldsTest extends StartingTest {
  @Test
  void startsAtATime() {
    mode(BulkMode.SCHEDULED);
    choose(ContactStatus.INACTIVE);
    click(Hooks.ACTION_PREVIEW);
    assertThat(start().getErrorMessage()).isEqualTo("Choose when it starts.");

    start().setValue(LocalDateTime.now().minusDays(2));
    click(Hooks.ACTION_PREVIEW);
    assertThat(start().getErrorMessage()).isEqualTo("That has passed already.");

    start().setValue(LocalDateTime.of(2036, 1, 2, 9, 30));
    click(Hooks.ACTION_PREVIEW);
    click(Hooks.ACTION_RUN);
    assertThat(lastRun()).containsEntry("mode", "SCHEDULED").containsEntry("startAt", "2036-01-02T09:30:00Z");
  }

  @Test
  void runsInBatchesByAPlanThatIsShownAsItIsTyped() {
    mode(BulkMode.DRIP);
    choose(ContactStatus.INACTIVE);
    click(Hooks.ACTION_PREVIEW);
    assertThat(batchSize().isInvalid()).isTrue();

    batchSize().setValue(15);

    assertThat(planned()).contains("7 batches", "Batch 1:", "Batch 3:", "Batch 7:", "10 contacts");
    assertThat(planned()).doesNotContain("Batch 4:");
    weekdays().setValue(Set.of(DayOfWeek.MONDAY));
    click(Hooks.ACTION_PREVIEW);
    assertThat(checklist()).anyMatch(line -> line.startsWith("In 7 batches"));
    click(Hooks.ACTION_RUN);
    assertThat(lastRun()).containsEntry("mode", "DRIP");
    assertThat((Map<?, ?>) lastRun().get("drip"))
        .isEqualTo(
            Map.of(
                "batchSize", 15, "every", 1, "unit", "DAYS", "weekdays", List.of("MONDAY"), "timeZone", "Z"));
  }

  @Test
  void aPlanOfManyBatchesKnowsItsLastOne() {
    mode(BulkMode.DRIP);
    batchSize().setValue(1);

    assertThat(planned()).contains("100 batches", "Batch 100:");
  }

  @Test
  void whatIsWrongWithTheTimeIsHeardBeforeAnythingIsTried() {
    mode(BulkMode.DRIP);
    batchSize().setValue(10);
    choose(ContactStatus.INACTIVE);
    refuse("run", "drip", "windowEnd");
    click(Hooks.ACTION_PREVIEW);

    assertThat(lastRun()).containsEntry("dryRun", true).containsEntry("mode", "DRIP");
    assertThat(the(TimePicker.class, Hooks.DRIP_TO).getErrorMessage()).isEqualTo("So says the API.");
    assertThat(isThere(Button.class, Hooks.ACTION_RUN)).isFalse();
  }

  @SuppressWarnings("unchecked")
  private void mode(BulkMode mode) {
    the(RadioButtonGroup.class, Hooks.RUN_MODE).setValue(mode);
  }

  private DateTimePicker start() {
    return the(DateTimePicker.class, Hooks.RUN_START);
  }

  private IntegerField batchSize() {
    return the(IntegerField.class, Hooks.DRIP_BATCH_SIZE);
  }

  @SuppressWarnings("unchecked")
  private CheckboxGroup<DayOfWeek> weekdays() {
    return the(CheckboxGroup.class, Hooks.DRIP_WEEKDAYS);
  }

  private String planned() {
    return the(PlanBox.class, Hooks.DRIP_PLAN).getElement().getTextRecursively();
  }
}
