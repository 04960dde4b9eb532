package dev.muster.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.User;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.UserBox;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkActionsViewTest extends ViewTest {
  @BeforeEach
  void open() {
    navigate(BulkActionsView.class);
  }

  @Test
  void leavesPreviewsOutUntilTheyAreAskedFor() {
    assertThat(filter()).isEqualTo(Map.of("dryRun", false));

    the(Checkbox.class, BulkHooks.FILTER_PREVIEWS).setValue(true);

    assertThat(filter()).isEqualTo(Map.of());
  }

  @Test
  void findsActionsByStateKindStarterAndDay() {
    box(Hooks.BULK_FILTER_STATE).setValue(Set.of(BulkState.PAUSED));
    box(Hooks.BULK_FILTER_KIND).setValue(Set.of("undoBulkAction"));
    the(UserBox.class, BulkHooks.FILTER_USER).setValue(new User("user_1", "Ada Admin", null));
    the(DatePicker.class, BulkHooks.FILTER_FROM).setValue(LocalDate.of(2026, 11, 21));
    the(DatePicker.class, BulkHooks.FILTER_TO).setValue(LocalDate.of(2026, 11, 22));

    assertThat(filter())
        .isEqualTo(
            Map.of(
                "state",
                List.of("PAUSED"),
                "kind",
                List.of("undoBulkAction"),
                "createdBy",
                "user_1",
                "createdAt",
                Map.of("gte", "2026-11-21T00:00:00Z", "lt", "2026-11-23T00:00:00Z"),
                "dryRun",
                false));
  }

  @Test
  void offersEveryKindThereIs() {
    assertThat(box(Hooks.BULK_FILTER_KIND).getListDataView().getItems())
        .containsExactly("addTags", "updateStatus", "undoBulkAction");
  }

  @Test
  @SuppressWarnings("unchecked")
  void showsEachWithAMenuOfItsOwn() {
    Grid<BulkAction> grid = the(Grid.class, Hooks.BULK_GRID);

    assertThat(grid.getListDataView().getItems()).extracting(BulkAction::id).containsExactly("bulk_1");
    assertThat(test(grid).getCellComponent(0, grid.getColumns().size() - 1)).isInstanceOf(StepMenu.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void saysWhatWasAskedUnderTheName() {
    Grid<BulkAction> grid = the(Grid.class, Hooks.BULK_GRID);

    assertThat(test(grid).getCellComponent(0, 0).getElement().getTextRecursively())
        .isEqualTo("Add tags, 22 NovAdd tags: VIP");
  }

  private Object filter() {
    return Objects.requireNonNull(BACKEND.lastCall("bulkActions").variables().get("filter"));
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<Object> box(String hook) {
    return the(MultiSelectComboBox.class, hook);
  }
}
