package dev.muster.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.graphql.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagNamesTest {

  @Test
  void keepsTheFirstSpellingAndDropsRepetitions() {
    assertThat(TagNames.required(List.of(" VIP ", "vip", "Press")).names()).containsExactly("VIP", "Press");
  }

  @Test
  void namesTheBlankOne() {
    assertThatThrownBy(() -> TagNames.required(List.of("ok", "  ")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.errors().getFirst().code()).isEqualTo("REQUIRED");
              assertThat(refusal.errors().getFirst().field()).containsExactly("input", "tags", "1");
            });
  }

  @Test
  void countsLettersNotBytes() {
    assertThat(TagNames.required(List.of("\uD83D\uDC1D".repeat(80))).names()).hasSize(1);
    assertThatThrownBy(() -> TagNames.required(List.of("a".repeat(300))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("80");
  }

  @Test
  void refusesNoneAndTooMany() {
    assertThatThrownBy(() -> TagNames.required(List.of())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> TagNames.required(Collections.nCopies(51, "a"))).hasMessageContaining("50");
  }
}
