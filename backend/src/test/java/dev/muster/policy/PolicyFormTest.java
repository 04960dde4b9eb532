package dev.muster.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFormTest {

  private static final PolicyForm.NumberOrNone LIMIT = new PolicyForm.NumberOrNone(1, 300);

  @Test
  void readsALimitAndNone() {
    assertThat(LIMIT.read("300")).contains(OptionalInt.of(300));
    assertThat(LIMIT.read("none")).contains(OptionalInt.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "301", "-1", "007", "1.5", "", " 1", "None", "99999999999", "٣"})
  void refusesWhatIsNoLimit(String text) {
    assertThat(LIMIT.read(text)).isEmpty();
  }

  @Test
  void readsOnlyTheWordsOfAChoice() {
    var choice = new PolicyForm.Choice<>(PolicyPreset.class);
    assertThat(choice.read("AGENCY")).contains(PolicyPreset.AGENCY);
    assertThat(choice.read("agency")).isEmpty();
    assertThat(choice.allowed()).isEqualTo("RECRUITER, STANDARD, AGENCY, MARKETING, ADVISOR");
  }

  @Test
  void takesNoKeyWhoseOwnValuesAreNotAllowed() {
    assertThatThrownBy(() -> new PolicyKey<>("a.b", "", LIMIT, OptionalInt.of(301), Map.of()))
        .hasMessageContaining("none, or a whole number from 1 to 300");
  }
}
