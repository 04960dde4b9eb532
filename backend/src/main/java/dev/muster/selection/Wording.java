package dev.muster.selection;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLUnmodifiedType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How the conditions of one field are said in English, with names in place of ids. */
public final class Wording {

  private static final int LONGEST_LIST = 10;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

  /** Operators that hold the operators of a type, and so add nothing to what is said of the field. */
  private static final Set<String> SILENT = Set.of("id", "text", "number", "date", "choice");

  private final GraphQLInputObjectType type;
  private final UnaryOperator<String> names;

  /**
   * For one field.
   *
   * @param type the type of its operators
   * @param names the name for an id, and any other text unchanged
   */
  Wording(GraphQLInputObjectType type, UnaryOperator<String> names) {
    this.type = type;
    this.names = names;
  }

  /** What the thing with this id is called; other text as it is. */
  public String name(String id) {
    return names.apply(id);
  }

  /** One condition for each operator, for example "lead score is at least 50". */
  public List<String> conditions(String subject, Map<String, Object> operators) {
    List<String> said = new ArrayList<>();
    operators.forEach((operator, value) -> {
      if (value != null) {
        said.addAll(condition(subject, operator, value));
      }
    });
    return said;
  }

  private List<String> condition(String subject, String operator, Object value) {
    GraphQLUnmodifiedType kind = unwrapAll(type.getField(operator).getType());
    if (kind instanceof GraphQLInputObjectType inner && !operator.equals("between")) {
      String about = SILENT.contains(operator) ? subject : subject + " " + FilterField.spelled(operator);
      return new Wording(inner, names).conditions(about, Operators.object(value));
    }
    return List.of(subject + " " + said(operator, value, kind instanceof GraphQLEnumType));
  }

  private String said(String operator, Object value, boolean word) {
    boolean time = value instanceof Temporal;
    return switch (operator) {
      case "eq" -> "is " + value(value, word, true);
      case "in" -> "is " + anyOf(value, word, true);
      case "any" -> "is " + anyOf(value, word, false);
      case "under" -> "is " + anyOf(value, word, false) + " or below";
      case "all" -> "is all of " + list(value, word, false);
      case "none" -> "is none of " + list(value, word, false);
      case "contains" -> "contains " + value(value, word, true);
      case "startsWith" -> "starts with " + value(value, word, true);
      case "gt" -> (time ? "is after " : "is more than ") + value(value, word, false);
      case "gte" -> (time ? "is not before " : "is at least ") + value(value, word, false);
      case "lt" -> (time ? "is before " : "is less than ") + value(value, word, false);
      case "lte" -> (time ? "is not after " : "is at most ") + value(value, word, false);
      case "between" -> between(Operators.object(value));
      case "withinLast" -> "is within the last " + value + " days";
      case "olderThan" -> "is more than " + value + " days ago";
      case "isEmpty" -> isTrue(value) ? "is empty" : "is not empty";
      case "isMe" -> isTrue(value) ? "is me" : "is not me";
      case "boolean" -> isTrue(value) ? "is yes" : "is no";
      default -> FilterField.spelled(operator) + " is " + anyOf(value, word, true);
    };
  }

  private String between(Map<String, Object> range) {
    return "is between "
        + value(Operators.given(range, "from"), false, false)
        + " and "
        + value(Operators.given(range, "to"), false, false);
  }

  private String anyOf(Object value, boolean word, boolean quoted) {
    int size = value instanceof Collection<?> several ? several.size() : 1;
    return size == 1 ? list(value, word, quoted) : "any of " + list(value, word, quoted);
  }

  private String list(Object value, boolean word, boolean quoted) {
    Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
    String first =
        values.stream()
            .limit(LONGEST_LIST)
            .map(one -> value(one, word, quoted))
            .collect(Collectors.joining(", "));
    int more = values.size() - LONGEST_LIST;
    return values.isEmpty() ? "nothing" : more > 0 ? first + " and %,d more".formatted(more) : first;
  }

  private String value(Object value, boolean word, boolean quoted) {
    return switch (value) {
      case OffsetDateTime moment -> MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
      case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      case String text when word -> FilterField.spelled(text);
      case String text -> text(text, quoted);
      default -> value.toString();
    };
  }

  private String text(String text, boolean quoted) {
    String name = names.apply(text);
    return quoted && name.equals(text) ? "“" + text + "”" : name;
  }

  private static boolean isTrue(Object value) {
    return Boolean.TRUE.equals(value);
  }
}
