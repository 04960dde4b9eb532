package dev.muster.ui.segments;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.parts.Hooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsViewTest extends ViewTest {
  @BeforeEach
  void open() {
    navigate(ListsView.class);
  }

  @Test
  void showsSmartListsWithTheirNumbersAndWhatIsWrongWithThem() {
    assertThat(test(grid()).getRow(0).name()).isEqualTo("Asleep");
    assertThat(test(grid()).getCellText(0, 2)).isEqualTo("76");
    assertThat(test(grid()).getCellComponent(0, 0).getElement().getTextRecursively())
        .contains("Needs repair");
  }

  @Test
  void makesADistributionList() {
    BACKEND.mutation(
        "createContactList", _ -> Map.of("contactList", Map.of("id", "list_2"), "userErrors", List.of()));
    kind("static");
    test(the(Button.class, Hooks.LISTS_NEW)).click();
    test(the(Button.class, Hooks.LIST_SAVE)).click();
    assertThat(the(TextField.class, Hooks.LIST_NAME).isInvalid()).isTrue();

    test(the(TextField.class, Hooks.LIST_NAME)).setValue("Press");
    test(the(Button.class, Hooks.LIST_SAVE)).click();

    assertThat((Map<?, ?>) BACKEND.lastCall("createContactList").variables().get("input"))
        .extracting("name", "shared")
        .containsExactly("Press", false);
  }

  @Test
  void deletesAfterAsking() {
    BACKEND.mutation("deleteSmartList", _ -> Map.of("userErrors", List.of()));
    var tools = test(grid()).getCellComponent(0, 6);
    test((Button) tools.getChildren().toList().getLast()).click();
    assertThat(BACKEND.calls("deleteSmartList")).isEmpty();

    test(the(Button.class, Hooks.LIST_DELETE_CONFIRM)).click();

    assertThat(BACKEND.lastCall("deleteSmartList").variables()).containsEntry("id", "smart_1");
  }

  @Test
  @SuppressWarnings("unchecked")
  void saysHowManyASegmentHoldsBeforeItIsSaved() {
    kind("segment");
    test(the(Button.class, Hooks.LISTS_NEW)).click();
    assertThat(the(Span.class, Hooks.SEGMENT_TOTAL).getText()).contains("Nobody yet");

    var include = the(PartsBox.class, Hooks.SEGMENT_INCLUDE);
    ComboBox<Object> picker = find(ComboBox.class, include).first();
    picker.setValue(picker.getLazyDataView().getItem(0));

    assertThat(the(Span.class, Hooks.SEGMENT_TOTAL).getText()).isEqualTo("42 contacts in it");
    assertThat(BACKEND.lastCall("segmentCount").variables())
        .containsEntry("include", List.of(Map.of("tag", "tag_VIP")));
  }

  private static void kind(String kind) {
    UI.getCurrent().navigate("lists", QueryParameters.of("kind", kind));
  }

  @SuppressWarnings("unchecked")
  private Grid<SavedList> grid() {
    return the(Grid.class, Hooks.LISTS_GRID);
  }
}
