package dev.muster.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Where;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetTest {

  private static final Order.Term NAME = Order.ascending("name", "text");
  private static final Order.Term ID = Order.ascending("id", "uuid");

  @Test
  void comparesWholeRowsWhenAllKeysGoOneWay() {
    Where after = Keyset.after(new Order("o", List.of(NAME, ID)), new Cursor(List.of("Ada", "7")));

    assertThat(after.sql()).isEqualTo("(name, id) > ((?::text)::text, (?::text)::uuid)");
    assertThat(after.binds()).containsExactly("Ada", "7");
  }

  @Test
  void turnsTheComparisonAroundWhenAllKeysGoDown() {
    Order down = new Order("o", List.of(NAME, ID)).reversed();

    assertThat(Keyset.after(down, new Cursor(List.of("Ada", "7"))).sql()).startsWith("(name, id) < ");
  }

  @Test
  void goesKeyByKeyWhenTheyGoDifferentWays() {
    Order mixed = new Order("o", List.of(Order.descending("name", "text"), ID));

    Where after = Keyset.after(mixed, new Cursor(List.of("Ada", "7")));

    assertThat(after.sql())
        .isEqualTo("(name < (?::text)::text) OR ((name = (?::text)::text) AND (id > (?::text)::uuid))");
    assertThat(after.binds()).containsExactly("Ada", "Ada", "7");
  }
}
