package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {

  private final JsonMapper json = JsonMapper.builder().addModule(new Answers()).build();
  private final JsonMapper plain = new JsonMapper();

  @Test
  void writesObjectsAndListsWithinEachOtherInTheirOrder() {
    Map<String, Object> contact = object("name", "Ann", "active", true, "score", 5, "company", null);
    Map<String, Object> answer =
        object("b", List.of(contact, List.of(), object()), "a", Arrays.asList(null, false, -1));
    assertThat(json.writeValueAsString(answer))
        .isEqualTo(
            """
            {"b":[{"name":"Ann","active":true,"score":5,"company":null},[],{}],"a":[null,false,-1]}\
            """);
  }

  @Test
  void escapesTextAndNames() {
    assertThat(json.writeValueAsString(object("a\"b", "line\nbreak \\ \"quoted\" \u0001 Ž 𝄞")))
        .isEqualTo("{\"a\\\"b\":\"line\\nbreak \\\\ \\\"quoted\\\" \\u0001 Ž 𝄞\"}");
  }

  static List<Object> values() {
    return List.of(
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        0.1,
        1.5f,
        Double.NaN,
        new BigDecimal("12345678901234567890.10"),
        BigInteger.TWO.pow(100),
        (short) 3,
        'x',
        DayOfWeek.MONDAY,
        new UUID(1, 2),
        Map.of("immutable", List.of(1)),
        new String[] {"an", "array"},
        new Point(1, null),
        List.of(new Point(2, "named")));
  }

  private record Point(int x, @Nullable String name) {}

  /** Whatever is not among the few types that answers are made of. */
  @ParameterizedTest
  @MethodSource("values")
  void writesAnyOtherValueAsAnyMapperDoes(Object value) {
    Map<String, Object> answer = object("value", value, "list", Arrays.asList(value, null));
    assertThat(json.writeValueAsString(answer)).isEqualTo(plain.writeValueAsString(answer));
    assertThat(json.readTree(json.writeValueAsString(answer)).get("value")).isNotNull();
  }

  private static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      object.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
    }
    return object;
  }
}
