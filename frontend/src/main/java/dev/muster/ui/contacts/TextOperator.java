package dev.muster.ui.contacts;

import dev.muster.ui.text.Texts;
import java.util.Map;

/** How a text field is compared. */
enum TextOperator {
  CONTAINS("contains"),
  STARTS_WITH("startsWith"),
  EQUALS("eq"),
  EMPTY("isEmpty"),
  FILLED("isEmpty");

  private final String operator;

  TextOperator(String operator) {
    this.operator = operator;
  }

  boolean needsText() {
    return this != EMPTY && this != FILLED;
  }

  /** As a `TextFilter`. */
  Map<String, Object> condition(String text) {
    return switch (this) {
      case EMPTY -> Map.of(operator, true);
      case FILLED -> Map.of(operator, false);
      default -> Map.of(operator, text);
    };
  }

  String label() {
    return Texts.of("filter.operator." + this);
  }
}
