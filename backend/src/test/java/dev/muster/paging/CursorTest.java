package dev.muster.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.graphql.RequestError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Order BY_NAME =
      new Order("names", List.of(Order.ascending("name", "text"), Order.ascending("id", "uuid")));

  @Test
  void comesBackAsItWentOut() {
    Cursor cursor = new Cursor(List.of("Zoë \uD83D\uDC1D \"quoted\"", ""));

    assertThat(Cursor.parse(cursor.text(BY_NAME), BY_NAME)).isEqualTo(cursor);
  }

  @Test
  void isRefusedByAListInAnotherOrder() {
    String ofNames = new Cursor(List.of("a", "b")).text(BY_NAME);
    Order byAge = new Order("ages", BY_NAME.terms());

    assertThatThrownBy(() -> Cursor.parse(ofNames, byAge)).satisfies(hasCode("CURSOR_MISMATCH"));
  }

  @Test
  void isRefusedWithAnotherNumberOfKeys() {
    String one = new Cursor(List.of("a")).text(BY_NAME);

    assertThatThrownBy(() -> Cursor.parse(one, BY_NAME)).satisfies(hasCode("MALFORMED_CURSOR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "AAAA", "AAAAAA//", "hello", "'; DROP TABLE contact --"})
  void isRefusedWhenSomebodyMadeItUp(String text) {
    assertThatThrownBy(() -> Cursor.parse(text, BY_NAME)).isInstanceOf(RequestError.class);
  }

  @Test
  void isRefusedWhenALengthPointsBeyondTheEnd() {
    String whole = new Cursor(List.of("a", "b")).text(BY_NAME);
    String cut = whole.substring(0, whole.length() - 4);

    assertThatThrownBy(() -> Cursor.parse(cut, BY_NAME)).satisfies(hasCode("MALFORMED_CURSOR"));
  }

  private static org.assertj.core.api.ThrowingConsumer<Throwable> hasCode(String code) {
    return error ->
        assertThat(((RequestError) error).extensions()).containsAllEntriesOf(Map.of("code", code));
  }
}
