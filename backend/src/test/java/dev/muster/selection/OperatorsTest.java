package dev.muster.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void joinsOperatorsOfOneObject() {
    Map<String, Object> operators = new LinkedHashMap<>();
    operators.put("gte", 10);
    operators.put("lt", 20);
    operators.put("eq", null);

    Where between = Operators.whole("c.score", operators);

    assertThat(between.sql()).isEqualTo("(c.score >= ?) AND (c.score < ?)");
    assertThat(between.binds()).containsExactly(10, 20);
  }

  @Test
  void comparesNumbersAsExactDecimals() {
    assertThat(Operators.number("n", Map.of("eq", 0.1)).binds()).containsExactly(new BigDecimal("0.1"));
  }

  @Test
  void takesBothEndsOfARange() {
    Where range = Operators.day("d", Map.of("between", Map.of("from", MONDAY, "to", MONDAY)));

    assertThat(range.sql()).isEqualTo("d BETWEEN ? AND ?");
    assertThat(range.binds()).containsExactly(MONDAY, MONDAY);
  }

  @Test
  void refusesARangeThatEndsBeforeItStarts() {
    Map<String, Object> days = Map.of("from", MONDAY, "to", MONDAY.minusDays(1));

    assertRefused("RANGE", () -> Operators.day("d", Map.of("between", days)));
    assertRefused("RANGE", () -> Operators.whole("n", Map.of("between", Map.of("from", 2, "to", 1))));
    assertRefused("RANGE", () -> Operators.number("n", Map.of("between", Map.of("from", 0.2, "to", 0.1))));
  }

  @Test
  void countsDaysBackFromNow() {
    Where recent = Operators.moment("c.at", Map.of("withinLast", 30));

    assertThat(recent.sql()).isEqualTo("c.at BETWEEN now() - make_interval(days => ?) AND now()");
    assertThat(recent.binds()).containsExactly(30);
    assertRefused("RANGE", () -> Operators.moment("c.at", Map.of("withinLast", -1)));
    assertRefused("RANGE", () -> Operators.moment("c.at", Map.of("olderThan", Integer.MAX_VALUE)));
  }

  @Test
  void tellsMissingValuesFromOthers() {
    assertThat(Operators.choice("c.sex", Map.of("isEmpty", true)).sql()).isEqualTo("c.sex IS NULL");
    assertThat(Operators.moment("c.at", Map.of("isEmpty", false)).sql())
        .isEqualTo("(c.at IS NULL) IS NOT TRUE");
  }

  @Test
  void matchesNothingByAnEmptyListAndBoundsLongOnes() {
    assertThat(Operators.whole("n", Map.of("in", List.of())).sql()).isEqualTo("n = ANY (?)");
    assertRefused(
        "FILTER_TOO_LARGE", () -> Operators.whole("n", Map.of("in", Collections.nCopies(10_001, 1))));
  }

  @Test
  void knowsNoOperatorThatItsFieldDoesNotHave() {
    assertThatThrownBy(() -> Operators.moment("c.at", Map.of("contains", OffsetDateTime.now())))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void assertRefused(String code, Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            RequestError.class, error -> assertThat(error.extensions()).containsEntry("code", code));
  }
}
