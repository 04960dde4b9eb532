package dev.muster.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.BulkResult;
import dev.muster.ui.api.CannedActions;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BulkActionViewTest extends ViewTest {
  @Test
  void showsHowFarItIsAndWhatHappenedToEachContact() {
    navigate(BulkActionView.class, "bulk_1");

    assertThat(the(Span.class, Hooks.BULK_COUNTS).getText())
        .isEqualTo("40 of 100 · 60 to go · 38 changed · 2 already so");
    assertThat(the(Span.class, Hooks.BULK_COUNT + "unprocessed").getText()).isEqualTo("60");
    assertThat(the(Span.class, BulkHooks.SUM).getText())
        .isEqualTo("40 processed = 38 changed + 2 already so + 0 skipped + 0 failed");
    assertThat(results().getListDataView().getItems())
        .extracting(BulkResult::contactId)
        .containsExactly("contact_1", "contact_2");
  }

  @Test
  void saysWhatItWasAskedAndWhyContactsWereSkipped() {
    BACKEND.query("bulkAction", _ -> CannedActions.action("bulk_1", "COMPLETED"));
    navigate(BulkActionView.class, "bulk_1");

    assertThat(find(Span.class).withText("Add tags: VIP").exists()).isTrue();
    assertThat(find(Span.class).withText("The contact is gone").exists()).isTrue();
    assertThat(find(Button.class).withTestId(Hooks.BULK_CANCEL).exists()).isFalse();
  }

  @Test
  void cancelsOnlyAfterAskingOnceMore() {
    BACKEND.mutation(
        "cancelBulkAction",
        _ -> Map.of("bulkAction", CannedActions.action("bulk_1", "CANCELLED"), "userErrors", List.of()));
    navigate(BulkActionView.class, "bulk_1");
    test(the(Button.class, Hooks.BULK_CANCEL)).click();
    assertThat(BACKEND.calls("cancelBulkAction")).isEmpty();

    test(the(Button.class, Hooks.BULK_CANCEL_CONFIRM)).click();

    assertThat(BACKEND.lastCall("cancelBulkAction").variables()).containsEntry("id", "bulk_1");
  }

  @Test
  void restsAndGoesOnAtThePressOfAButton() {
    BACKEND.mutation("pauseBulkAction", _ -> payload(CannedActions.action("bulk_1", "PAUSED")));
    BACKEND.mutation("resumeBulkAction", _ -> payload(CannedActions.action("bulk_1", "QUEUED")));
    navigate(BulkActionView.class, "bulk_1");
    assertThat(find(Button.class).withTestId(BulkHooks.STEP + "RESUME").exists()).isFalse();
    test(the(Button.class, BulkHooks.STEP + "PAUSE")).click();

    assertThat(BACKEND.lastCall("pauseBulkAction").variables()).containsEntry("id", "bulk_1");

    BACKEND.query("bulkAction", _ -> CannedActions.action("bulk_2", "PAUSED"));
    navigate(BulkActionView.class, "bulk_2");
    assertThat(find(Button.class).withTestId(BulkHooks.STEP + "PAUSE").exists()).isFalse();
    test(the(Button.class, BulkHooks.STEP + "RESUME")).click();

    assertThat(BACKEND.lastCall("resumeBulkAction").variables()).containsEntry("id", "bulk_2");
  }

  @Test
  void showsWhenItsBatchesRunAndWhatItHasToDoWithOthers() {
    BACKEND.query("bulkAction", _ -> drip());
    navigate(BulkActionView.class, "bulk_1");

    assertThat(
            find(Span.class)
                .withText("25 every 5 hours · Mon, Fri · 09:00 to 17:00 · Europe/Berlin")
                .exists())
        .isTrue();
    assertThat(find(NativeTableCell.class).all())
        .extracting(NativeTableCell::getText)
        .contains("3", "25", "Nov 23, 2026, 9:00\u202fAM");
    assertThat(the(RouterLink.class, BulkHooks.RELATED + "previewOf").getHref())
        .isEqualTo("bulk-actions/bulk_0");
  }

  private static Map<String, Object> drip() {
    var action = CannedActions.action("bulk_1", "SCHEDULED");
    action.put("mode", "DRIP");
    action.put("nextBatchAt", "2026-11-23T09:00:00Z");
    action.put("drip", CannedActions.drip());
    action.put("plan", List.of(Map.of("number", 3, "contacts", 25, "at", "2026-11-23T09:00:00Z")));
    action.put("previewOf", Map.of("id", "bulk_0", "name", "Tried", "dryRun", true));
    return action;
  }

  @Test
  void saysWhatItWaitsFor() {
    BACKEND.query("bulkAction", _ -> drip());
    navigate(BulkActionView.class, "bulk_1");
    assertThat(find(Span.class).withText("next batch Nov 23, 2026, 9:00\u202fAM").exists()).isTrue();

    BACKEND.query("bulkAction", _ -> CannedActions.action("bulk_2", "PAUSED"));
    navigate(BulkActionView.class, "bulk_2");
    assertThat(find(Span.class).withText("Rests until somebody resumes it").exists()).isTrue();
  }

  @Test
  void triesOnlyWhatFailedAgain() {
    BACKEND.query("bulkAction", _ -> failed());
    BACKEND.mutation("retryFailed", _ -> payload(CannedActions.action("bulk_2", "QUEUED")));
    navigate(BulkActionView.class, "bulk_1");
    assertThat(the(Button.class, BulkHooks.RETRY).getText()).isEqualTo("Retry 5 failed");

    test(the(Button.class, BulkHooks.RETRY)).click();

    assertThat(BACKEND.lastCall("retryFailed").variables()).containsEntry("id", "bulk_1");
  }

  @Test
  void findsTheContactsWithOneReason() {
    BACKEND.query("bulkAction", _ -> CannedActions.action("bulk_1", "COMPLETED"));
    navigate(BulkActionView.class, "bulk_1");

    codes().setValue(Set.of("CONTACT_GONE"));

    assertThat(BACKEND.lastCall("bulkActionResults").variables())
        .containsEntry("filter", Map.of("code", List.of("CONTACT_GONE")));
  }

  private static Map<String, Object> failed() {
    var action = CannedActions.action("bulk_1", "COMPLETED");
    action.put("failed", 5);
    return action;
  }

  private static Map<String, Object> payload(Map<String, Object> action) {
    return Map.of("bulkAction", action, "userErrors", List.of());
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<String> codes() {
    return the(MultiSelectComboBox.class, BulkHooks.FILTER_CODE);
  }

  @Test
  void oneThatIsNotThereSaysSo() {
    BACKEND.query("bulkAction", _ -> null);
    navigate(BulkActionView.class, "bulk_9");

    assertThat(isThere(EmptyState.class, Hooks.EMPTY_STATE)).isTrue();
  }

  @SuppressWarnings("unchecked")
  private Grid<BulkResult> results() {
    return the(Grid.class, Hooks.BULK_RESULTS_GRID);
  }
}
