package dev.muster.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhereTest {

  @Test
  void keepsValuesInTheOrderOfTheirMarks() {
    Where where =
        Where.and(
            List.of(Where.of("a = ?", 1), Where.or(List.of(Where.of("b = ?", 2), Where.of("c = ?", 3)))));

    assertThat(where.sql()).isEqualTo("(a = ?) AND ((b = ?) OR (c = ?))");
    assertThat(where.binds()).containsExactly(1, 2, 3);
  }

  @Test
  void takesNoneOfSeveralConditionsForEverythingAndNoneOfSeveralChoicesForNothing() {
    assertThat(Where.and(List.of())).isEqualTo(Where.all());
    assertThat(Where.or(List.of())).isEqualTo(Where.none());
  }

  @Test
  void leavesOutWhatHoldsForEverything() {
    assertThat(Where.all().and(Where.of("a = ?", 1))).isEqualTo(Where.of("a = ?", 1));
  }

  @Test
  void countsAnUnknownAnswerToTheComplement() {
    assertThat(Where.of("a = ?", 1).not().sql()).isEqualTo("(a = ?) IS NOT TRUE");
  }

  @Test
  void turnsTheComplementOfWhatExistsIntoWhatCanBeJoined() {
    assertThat(Where.of("EXISTS (SELECT FROM b WHERE c = (?))", 1).not())
        .isEqualTo(Where.of("NOT EXISTS (SELECT FROM b WHERE c = (?))", 1));
    assertThat(Where.of("EXISTS (SELECT FROM b) AND (c = ?)", 1).not())
        .isEqualTo(Where.of("(EXISTS (SELECT FROM b) AND (c = ?)) IS NOT TRUE", 1));
    assertThat(Where.all().not()).isEqualTo(Where.none());
    assertThat(Where.noneOf(List.of())).isEqualTo(Where.all());
  }

  @Test
  void refusesAValueWithoutAMark() {
    assertThatIllegalArgumentException().isThrownBy(() -> Where.of("a = b", 1));
  }

  @Test
  void disarmsWildcards() {
    assertThat(Where.literal("50%_\\")).isEqualTo("50\\%\\_\\\\");
  }

  @Test
  void numbersMarksOnlyWhenTheStatementIsComplete() {
    Query query =
        Query.of("SELECT ? ", 0).append("WHERE ").append(Where.of("a = ?", 1)).append(" LIMIT ?", 2);

    assertThat(query.numbered()).isEqualTo("SELECT $1 WHERE a = $2 LIMIT $3");
    assertThat(query.binds()).containsExactly(0, 1, 2);
  }
}
