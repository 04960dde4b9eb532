package dev.muster.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.BulkResult;
import dev.muster.ui.api.Canned;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkActionViewTest extends ViewTest {
  @Test
  void showsHowFarItIsAndWhatHappenedToEachContact() {
    navigate(BulkActionView.class, "bulk_1");

    assertThat(the(Span.class, Hooks.BULK_COUNTS).getText())
        .isEqualTo("40 of 100 · 38 changed · 2 already so");
    assertThat(the(Span.class, Hooks.BULK_COUNT + "unprocessed").getText()).isEqualTo("60");
    assertThat(results().getListDataView().getItems())
        .extracting(BulkResult::contactId)
        .containsExactly("contact_1", "contact_2");
  }

  @Test
  void saysWhatItWasAskedAndWhyContactsWereSkipped() {
    BACKEND.query("bulkAction", _ -> Canned.action("bulk_1", "COMPLETED"));
    navigate(BulkActionView.class, "bulk_1");

    assertThat(find(Span.class).withText("Add tags: VIP").exists()).isTrue();
    assertThat(find(Span.class).withText("The contact is gone").exists()).isTrue();
    assertThat(find(Button.class).withTestId(Hooks.BULK_CANCEL).exists()).isFalse();
  }

  @Test
  void cancelsOnlyAfterAskingOnceMore() {
    BACKEND.mutation(
        "cancelBulkAction",
        _ -> Map.of("bulkAction", Canned.action("bulk_1", "CANCELLED"), "userErrors", List.of()));
    navigate(BulkActionView.class, "bulk_1");
    test(the(Button.class, Hooks.BULK_CANCEL)).click();
    assertThat(BACKEND.calls("cancelBulkAction")).isEmpty();

    test(the(Button.class, Hooks.BULK_CANCEL_CONFIRM)).click();

    assertThat(BACKEND.lastCall("cancelBulkAction").variables()).containsEntry("id", "bulk_1");
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
