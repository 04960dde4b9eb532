package dev.muster.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.graphql.RequestError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageArgumentsTest {

  @Test
  void hasFiftyRowsUnlessToldOtherwise() {
    assertThat(PageArguments.of(null, null, null, null).size()).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, 100_000})
  void refusesSizesOutOfBounds(int size) {
    assertThatThrownBy(() -> PageArguments.of(size, null, null, null))
        .isInstanceOf(RequestError.class)
        .hasMessageContaining("1 to 100");
    assertThatThrownBy(() -> PageArguments.of(null, null, size, null)).isInstanceOf(RequestError.class);
  }

  @Test
  void refusesBothEndsAtOnce() {
    assertThatThrownBy(() -> PageArguments.of(1, null, 1, null)).isInstanceOf(RequestError.class);
    assertThatThrownBy(() -> PageArguments.of(1, null, null, "c")).isInstanceOf(RequestError.class);
    assertThatThrownBy(() -> PageArguments.of(null, "c", 1, null)).isInstanceOf(RequestError.class);
  }

  @Test
  void countsFromTheEndWithLast() {
    assertThat(PageArguments.of(null, null, 5, null)).isEqualTo(new PageArguments(5, null, true, 0));
  }

  @Test
  void jumpsOnlyWithoutACursor() {
    assertThat(PageArguments.of(5, null, null, null).skipping(900_000).offset()).isEqualTo(900_000);
    assertThat(PageArguments.of(null, null, 5, null).skipping(3))
        .isEqualTo(new PageArguments(5, null, true, 3));
    assertThatThrownBy(() -> PageArguments.of(5, "c", null, null).skipping(1))
        .isInstanceOf(RequestError.class);
    assertThatThrownBy(() -> PageArguments.of(5, null, null, null).skipping(-1))
        .isInstanceOf(RequestError.class);
    assertThatThrownBy(() -> PageArguments.of(5, null, null, null).skipping(1_000_001))
        .isInstanceOf(RequestError.class);
  }
}
