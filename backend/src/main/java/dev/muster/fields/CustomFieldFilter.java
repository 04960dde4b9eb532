package dev.muster.fields;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.fields.CustomField.CustomFieldOption;
import dev.muster.graphql.IdPrefix;
import dev.muster.graphql.RequestError;
import dev.muster.selection.ContactIds;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.selection.Wording;
import dev.muster.sql.Where;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found by the workspace's own fields, each with the operators of its kind. */
@Component
class CustomFieldFilter implements FilterField {

  private static final int MOST_OPTIONS = 200;

  private final CustomFields fields;

  CustomFieldFilter(CustomFields fields) {
    this.fields = fields;
  }

  @Override
  public String name() {
    return "customField";
  }

  @Override
  public Mono<Where> where(Map<String, Object> operators, Caller caller) {
    Map<String, Object> conditions = new HashMap<>(operators);
    String id = String.valueOf(conditions.remove("field"));
    return fields.required(id).map(field -> condition(field, conditions));
  }

  /** Said as if it were a field of its own, by the name that it has. */
  @Override
  public List<String> words(Map<String, Object> operators, Wording wording) {
    Map<String, Object> conditions = new LinkedHashMap<>(operators);
    return wording.conditions(wording.name(String.valueOf(conditions.remove("field"))), conditions);
  }

  private static Where condition(CustomField field, Map<String, Object> operators) {
    return Operators.all(
        operators,
        (operator, value) -> {
          if (operator.equals("isEmpty")) {
            return Operators.holds(Where.of("NOT jsonb_exists(c.custom, ?)", field.key()), value);
          }
          if (!operator.equals(field.kind().operators)) {
            throw notOfKind(field, operator);
          }
          return meaning(field, value);
        });
  }

  private static RequestError notOfKind(CustomField field, String operator) {
    return RequestError.badRequest(
        "CUSTOM_FIELD_TYPE",
        "'%s' is a %s field: it takes `%s` or `isEmpty`, not `%s`."
            .formatted(field.name(), field.kind(), field.kind().operators, operator));
  }

  private static Where meaning(CustomField field, Object value) {
    String sql = CustomFieldKind.sql(field);
    return switch (field.kind()) {
      case TEXT, URL -> Operators.text(sql, Operators.object(value));
      case NUMBER, MONEY -> Operators.number(sql, Operators.object(value));
      case DATE -> Operators.day(sql, Operators.object(value));
      case BOOLEAN -> Where.of(sql + " = ?", value);
      case CHOICE, MULTI_CHOICE -> choice(field, Operators.object(value));
      case USER -> reference(sql, Operators.object(value), User.PREFIX);
      case CONTACT -> reference(sql, Operators.object(value), ContactIds.PREFIX);
    };
  }

  private static Where reference(String sql, Map<String, Object> operators, IdPrefix prefix) {
    return Operators.oneOf(sql, operators, id -> prefix.uuid(id).toString(), new String[0]);
  }

  /** A single choice is to PostgreSQL what a list of one is. */
  private static Where choice(CustomField field, Map<String, Object> operators) {
    String chosen = "c.custom -> '" + field.key() + "'";
    return Operators.all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "any" -> Where.of("jsonb_exists_any(" + chosen + ", ?)", (Object) options(value));
              case "all" -> Where.of("jsonb_exists_all(" + chosen + ", ?)", (Object) options(value));
              case "none" -> Where.of("jsonb_exists_any(" + chosen + ", ?)", (Object) options(value)).not();
              default -> throw Operators.unknown(operator);
            });
  }

  private static String[] options(Object value) {
    List<String> ids = Operators.list(value);
    if (ids.size() > MOST_OPTIONS) {
      throw RequestError.badRequest(
          "FILTER_TOO_LARGE", "A filter names at most 200 options, not " + ids.size() + ".");
    }
    return ids.stream().map(id -> CustomFieldOption.PREFIX.uuid(id).toString()).toArray(String[]::new);
  }
}
