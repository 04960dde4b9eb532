package dev.muster.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.Selection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectedContactsTest {
  private static final ContactQuery ACTIVE =
      new ContactQuery(Map.of("status", Map.of("eq", "ACTIVE")), "ann");

  private final SelectedContacts selected = new SelectedContacts();

  @Test
  void ticksMakeAListOfIds() {
    selected.add("a");
    selected.add("b");
    selected.remove("a");

    assertThat(selected.size()).isEqualTo(1);
    assertThat(selected.only()).isEqualTo("b");
    assertThat(selected.toSelection()).isEqualTo(Selection.ids(List.of("b")));
  }

  @Test
  void allThatMatchHoldsContactsThatWereNeverOnScreen() {
    selected.addAll(ACTIVE, 20_500);

    assertThat(selected.contains("never seen")).isTrue();
    assertThat(selected.size()).isEqualTo(20_500);
    assertThat(selected.toSelection()).isEqualTo(Selection.matching(ACTIVE));
  }

  @Test
  void untickingAfterSelectAllLeavesOut() {
    selected.addAll(ACTIVE, 3);
    selected.remove("b");

    assertThat(selected.contains("b")).isFalse();
    assertThat(selected.size()).isEqualTo(2);
    assertThat(selected.toSelection()).isEqualTo(Selection.matching(ACTIVE).without(List.of("b")));

    selected.add("b");
    assertThat(selected.toSelection()).isEqualTo(Selection.matching(ACTIVE));
  }

  @Test
  void untickingTheLastOneSelectsNobody() {
    selected.addAll(ACTIVE, 1);
    selected.remove("a");

    assertThat(selected.isEmpty()).isTrue();
    assertThat(selected.isPartOfList()).isFalse();
    assertThat(selected.contains("a")).isFalse();
  }

  @Test
  void rowsHoldWhatLiesInThemAndLeaveOutWhatWasUnticked() {
    selected.addRows(ACTIVE, List.of(), 3, 5, id -> Integer.parseInt(id));
    selected.remove("4");

    assertThat(List.of("2", "3", "4", "5", "6")).filteredOn(selected::contains).containsExactly("3", "5");
    assertThat(selected.size()).isEqualTo(2);
    assertThat(selected.dependsOnOrder()).isTrue();
    assertThat(selected.toSelection())
        .isEqualTo(Selection.rows(ACTIVE, List.of(), 3, 5).without(List.of("4")));
  }

  @Test
  void oneOfAllIsNotAPersonOneCanOpen() {
    selected.addAll(ACTIVE, 1);

    assertThat(selected.only()).isNull();
  }
}
