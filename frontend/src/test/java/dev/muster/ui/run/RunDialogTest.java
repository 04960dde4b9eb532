package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.api.Tag;
import dev.muster.ui.parts.Hooks;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is tried is what runs. */
class RunDialogTest extends StartingTest {
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

  private void preview() {
    choose(ContactStatus.INACTIVE);
    click(Hooks.ACTION_PREVIEW);
  }
}
