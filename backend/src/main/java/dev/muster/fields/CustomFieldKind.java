package dev.muster.fields;

import dev.muster.paging.Order;
import java.util.List;
import java.util.stream.Collectors;

/** What the values of a field are: how to find them and what to compare. */
public enum CustomFieldKind {
  TEXT("text"),
  NUMBER("number"),
  MONEY("number"),
  DATE("date"),
  BOOLEAN("boolean"),
  CHOICE("choice"),
  MULTI_CHOICE("choice"),
  URL("text"),
  USER("id"),
  CONTACT("id");

  /** The operators that the kind takes in {@code CustomFieldFilter}. */
  final String operators;

  CustomFieldKind(String operators) {
    this.operators = operators;
  }

  boolean hasOptions() {
    return this == CHOICE || this == MULTI_CHOICE;
  }

  /** The value over {@code contact c}, of the SQL type that it is compared as. */
  static String sql(CustomField field) {
    String text = "(c.custom ->> '" + field.key() + "')";
    return switch (field.kind()) {
      case NUMBER, MONEY -> text + "::numeric";
      case DATE -> text + "::date";
      case BOOLEAN -> text + "::boolean";
      default -> text;
    };
  }

  /** What to sort by, ascending; contacts without a value come last. */
  static List<Order.Term> keys(CustomField field) {
    return List.of(Order.ascending("(" + sql(field) + " IS NULL)", "boolean"), key(field));
  }

  private static Order.Term key(CustomField field) {
    String value = sql(field);
    return switch (field.kind()) {
      case TEXT, URL -> folded(value);
      case NUMBER, MONEY -> Order.ascending("coalesce(" + value + ", 0)", "numeric");
      case DATE -> Order.ascending("coalesce(" + value + ", '-infinity')", "date");
      case BOOLEAN -> Order.ascending("coalesce(" + value + ", false)", "boolean");
      case CHOICE -> place(field, value);
      case MULTI_CHOICE -> place(field, "(c.custom -> '" + field.key() + "' ->> 0)");
      case USER -> folded("(SELECT chosen.name FROM app_user chosen WHERE chosen.id = " + value + "::uuid)");
      case CONTACT ->
          folded(
              "(SELECT concat_ws(' ', chosen.last_name, chosen.first_name) FROM contact chosen WHERE chosen.id = "
                  + value
                  + "::uuid)");
    };
  }

  private static Order.Term folded(String value) {
    return Order.ascending("folded(coalesce(" + value + ", '')) COLLATE \"C\"", "text");
  }

  /** In the order of the options; of several the first counts. */
  private static Order.Term place(CustomField field, String value) {
    String options =
        field.options().stream()
            .map(option -> "'" + option.key() + "'")
            .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    return Order.ascending("coalesce(array_position(" + options + ", " + value + "), 0)", "int");
  }
}
