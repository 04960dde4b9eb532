package dev.muster.ui.profile;

import dev.muster.ui.text.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a change was about. */
final class ChangeWords {
  private ChangeWords() {}

  static String field(String field) {
    return Texts.word("contact", field);
  }

  /** Several fields, each with its value. */
  static String record(Map<?, ?> fields) {
    return fields.entrySet().stream()
        .filter(field -> field.getValue() != null)
        .map(field -> Texts.of("audit.value", field(String.valueOf(field.getKey())), value(field.getValue())))
        .collect(Collectors.joining(" · "));
  }

  /** Any value, from a text to a list of addresses. */
  static String value(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Collection<?> all when all.isEmpty() -> "–";
      case Collection<?> all -> all.stream().map(ChangeWords::value).collect(Collectors.joining(", "));
      case Map<?, ?> parts ->
          parts.values().stream()
              .filter(Objects::nonNull)
              .map(ChangeWords::value)
              .collect(Collectors.joining(" "));
      case String text when text.isBlank() -> "–";
      default -> value.toString();
    };
  }
}
