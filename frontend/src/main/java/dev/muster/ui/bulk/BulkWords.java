package dev.muster.ui.bulk;

import dev.muster.ui.api.BulkAction;
import dev.muster.ui.text.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what an action was asked to do and what it did. */
final class BulkWords {
  private static final Set<String> STATUSES = Set.of("ACTIVE", "INACTIVE");

  private BulkWords() {}

  /** For example `Add tags: VIP, Berlin`. */
  static String request(BulkAction action) {
    var values = action.input().values().stream().map(BulkWords::value).collect(Collectors.joining(", "));
    var name = Texts.word("action", action.kind());
    return values.isEmpty() ? name : Texts.of("bulk.request", name, values);
  }

  /** A value before or after: lists by their entries, objects by their name, words of the schema as words. */
  static String value(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Collection<?> list when list.isEmpty() -> "–";
      case Collection<?> list -> list.stream().map(BulkWords::value).collect(Collectors.joining(", "));
      case Map<?, ?> object when object.get("name") != null -> String.valueOf(object.get("name"));
      case String word when STATUSES.contains(word) -> Texts.word("status", word);
      default -> String.valueOf(value);
    };
  }
}
