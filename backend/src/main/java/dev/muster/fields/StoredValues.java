package dev.muster.fields;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A contact's values as they are kept: JSON by the fields' ids, every number exact. */
final class StoredValues {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private StoredValues() {}

  static Map<?, ?> read(String json) {
    return JSON.readValue(json, Map.class);
  }

  static String write(Map<String, Object> values) {
    return JSON.writeValueAsString(values);
  }

  /** Whether two values are the same; 5 is 5.0. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof Number number && other instanceof Number another
        ? new BigDecimal(number.toString()).compareTo(new BigDecimal(another.toString())) == 0
        : Objects.equals(one, other);
  }
}
