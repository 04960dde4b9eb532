package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkMode;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.api.FakeBackend;
import dev.muster.ui.api.Selection;
import dev.muster.ui.api.Tag;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.profile.ProfileView;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The dialog that starts actions, for a hundred contacts unless a test says otherwise. */
class RunDialogTest extends ViewTest {
  @Autowired private ApplicationContext beans;
  private final List<BulkAction> started = new ArrayList<>();

  @BeforeEach
  void open() {
    navigate("contacts/contact_1", ProfileView.class);
    open(100);
  }

  private void open(int contacts) {
    open(contacts, "updateStatus");
  }

  private void open(int contacts, String... actions) {
    find(RunDialog.class).all().forEach(RunDialog::close);
    var chosen = new Chosen(Selection.ids(List.of("contact_1")), contacts, "Rows 1 to 100");
    beans.getBean(ActionStarter.class).ask(List.of(actions), chosen, started::add);
  }

  @Test
  void severalContactsAreNotActedOnUnseen() {
    assertThat(isThere(Button.class, Hooks.ACTION_RUN)).isFalse();

    choose(ContactStatus.INACTIVE);
    click(Hooks.ACTION_PREVIEW);

    assertThat(lastRun()).containsEntry("dryRun", true).doesNotContainKey("expectedTotal");
    assertThat(started).isEmpty();
    assertThat(the(Button.class, Hooks.ACTION_RUN).isEnabled()).isTrue();
  }

  @Test
  void thePreviewSaysHowManyWhyNotOthersAndSome() {
    preview();

    assertThat(the(Span.class, Hooks.PREVIEW_COUNT + "succeeded").getText()).isEqualTo("95");
    assertThat(the(Span.class, Hooks.PREVIEW_COUNT + "skipped").getText()).isEqualTo("2");
    assertThat(isThere(Span.class, Hooks.PREVIEW_COUNT + "failed")).isFalse();
    assertThat(find(Span.class).withText("The contact is gone").exists()).isTrue();
    assertThat(checklist()).anyMatch(line -> line.contains("100 contacts") && line.contains("Rows 1 to 100"));
    assertThat(checklist())
        .contains("Update status: Inactive", "At once", "Can be undone for 30 days after its end");
  }

  @Test
  void whatRunsIsWhatWasPreviewed() {
    preview();
    click(Hooks.ACTION_RUN);

    assertThat(lastRun())
        .containsEntry("previewOf", "bulk_3_dry")
        .containsEntry("expectedTotal", 100)
        .doesNotContainKey("dryRun");
    assertThat(started).extracting(BulkAction::id).containsExactly("bulk_3");
    assertThat(find(RunDialog.class).exists()).isFalse();
  }

  @Test
  void oneContactMayBeActedOnAtOnce() {
    open(1);
    choose(ContactStatus.INACTIVE);
    click(Hooks.ACTION_RUN);

    assertThat(lastRun()).containsEntry("expectedTotal", 1).doesNotContainKeys("dryRun", "previewOf");
    assertThat(started).hasSize(1);
  }

  @Test
  void aSecondClickAfterALostAnswerHasTheSameKey() {
    BACKEND.mutation(
        "updateStatus",
        _ -> {
          throw new IllegalStateException("lost");
        });
    open(1);
    choose(ContactStatus.INACTIVE);
    click(Hooks.ACTION_RUN);
    click(Hooks.ACTION_RUN);

    assertThat(BACKEND.calls("updateStatus"))
        .extracting(call -> run(call).get("idempotencyKey"))
        .hasSize(2)
        .containsOnly(lastRun().get("idempotencyKey"));
  }

  @Test
  void goingBackKeepsWhatWasEnteredAndDoesNotTryTheSameTwice() {
    preview();
    click(Hooks.ACTION_BACK);
    the(TextField.class, Hooks.ACTION_NAME).setValue("Clean-up");
    click(Hooks.ACTION_PREVIEW);
    click(Hooks.ACTION_RUN);

    assertThat(BACKEND.calls("updateStatus")).hasSize(2);
    assertThat(lastRun()).containsEntry("name", "Clean-up").containsEntry("previewOf", "bulk_3_dry");
  }

  @Test
  void anotherInputIsTriedAnew() {
    preview();
    click(Hooks.ACTION_BACK);
    choose(ContactStatus.ACTIVE);
    click(Hooks.ACTION_PREVIEW);

    assertThat(BACKEND.calls("updateStatus")).hasSize(2);
    assertThat(lastRun()).containsEntry("dryRun", true);
  }

  @Test
  void aRefusalOfTheRunGoesBackToItsField() {
    preview();
    refuse("run", "name");
    click(Hooks.ACTION_RUN);

    var name = the(TextField.class, Hooks.ACTION_NAME);
    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage()).isEqualTo("So says the API.");
    assertThat(started).isEmpty();
  }

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
  @SuppressWarnings("unchecked")
  void severalActionsAreTriedOnOneGroupAndRunInOrder() {
    open(100, "updateStatus", "addTags");
    choose(ContactStatus.INACTIVE);
    the(MultiSelectComboBox.class, Hooks.ACTION_TAGS).setValue(Set.of(new Tag("tag_VIP", "VIP")));
    the(TextField.class, Hooks.ACTION_NAME).setValue("Clean-up");
    click(Hooks.ACTION_PREVIEW);

    assertThat(checklist()).contains("Update status: Inactive", "Add tags: VIP");
    assertThat(run(BACKEND.lastCall("addTags")))
        .containsEntry("dryRun", true)
        .containsEntry("after", "bulk_3_dry");

    click(Hooks.ACTION_RUN);

    assertThat(lastRun())
        .containsEntry("previewOf", "bulk_3_dry")
        .containsEntry("name", "Clean-up: Update status")
        .doesNotContainKey("after");
    assertThat(run(BACKEND.lastCall("addTags")))
        .containsEntry("previewOf", "bulk_2_dry")
        .containsEntry("after", "bulk_3");
    assertThat(started).extracting(BulkAction::id).containsExactly("bulk_3", "bulk_2");
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

  private void preview() {
    choose(ContactStatus.INACTIVE);
    click(Hooks.ACTION_PREVIEW);
  }

  private void refuse(String... field) {
    var refusal =
        Map.of(
            "code",
            "REQUIRED",
            "message",
            "So says the API.",
            "field",
            List.of(field),
            "contactIds",
            List.of());
    BACKEND.mutation("updateStatus", _ -> Map.of("userErrors", List.of(refusal)));
  }

  private void click(String hook) {
    test(the(Button.class, hook)).click();
  }

  @SuppressWarnings("unchecked")
  private void choose(ContactStatus status) {
    the(RadioButtonGroup.class, Hooks.ACTION_STATUS).setValue(status);
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

  private List<String> checklist() {
    return the(Checklist.class, Hooks.RUN_CHECKLIST)
        .getChildren()
        .map(ListItem.class::cast)
        .map(line -> line.getElement().getTextRecursively())
        .toList();
  }

  private Map<String, Object> lastRun() {
    return run(BACKEND.lastCall("updateStatus"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> run(FakeBackend.Call call) {
    return (Map<String, Object>) Objects.requireNonNull(call.variables().get("run"));
  }
}
