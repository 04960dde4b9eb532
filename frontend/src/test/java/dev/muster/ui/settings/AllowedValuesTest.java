package dev.muster.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowedValuesTest {
  @Test
  void wordsInCapitalsAreAChoice() {
    assertThat(AllowedValues.of("ON, OFF, IF_EMAIL_PROVIDER").words())
        .containsExactly("ON", "OFF", "IF_EMAIL_PROVIDER");
    assertThat(AllowedValues.of("PRIMARY+TEAM, SINGLE").words()).containsExactly("PRIMARY+TEAM", "SINGLE");
  }

  @Test
  void anythingWithNumbersIsEntered() {
    assertThat(AllowedValues.of("none, or a whole number from 1 to 1000000").isChoice()).isFalse();
  }
}
