package dev.muster.selection;

import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as an input of the schema, as the engine does, but to the end: with every problem there is. */
final class FilterReading {

  private final List<SavedProblem> problems = new ArrayList<>();

  List<SavedProblem> problems() {
    return problems;
  }

  /** The value, or null where there is none or it does not fit. */
  @Nullable Object value(GraphQLType type, @Nullable Object value, List<String> path) {
    if (value == null) {
      if (isNonNull(type)) {
        problem("VALUE_MISSING", "A value is missing.", path);
      }
      return null;
    }
    return switch (unwrapNonNull(type)) {
      case GraphQLList list -> list(list.getWrappedType(), value, path);
      case GraphQLInputObjectType object -> object(object, value, path);
      case GraphQLEnumType word -> word(word, value, path);
      case GraphQLScalarType scalar -> scalar(scalar, value, path);
      default -> throw new IllegalStateException(type + " is no type of inputs");
    };
  }

  private List<Object> list(GraphQLType type, Object value, List<String> path) {
    Collection<?> given = value instanceof Collection<?> several ? several : List.of(value);
    List<Object> read = new ArrayList<>();
    int index = 0;
    for (Object one : given) {
      Object fitting = value(type, one, in(path, Integer.toString(index++)));
      if (fitting != null) {
        read.add(fitting);
      }
    }
    return read;
  }

  private @Nullable Object object(GraphQLInputObjectType type, Object value, List<String> path) {
    if (!(value instanceof Map<?, ?> given)) {
      problem("TYPE_MISMATCH", "This is no object.", path);
      return null;
    }
    given.keySet().stream()
        .map(Object::toString)
        .filter(name -> type.getField(name) == null)
        .forEach(
            name -> problem("FIELD_GONE", "There is no field or operator '" + name + "'.", in(path, name)));
    Map<String, Object> read = new LinkedHashMap<>();
    for (GraphQLInputObjectField field : type.getFields()) {
      Object fitting = field(field, given, path);
      if (fitting != null) {
        read.put(field.getName(), fitting);
      }
    }
    return read;
  }

  /** In the order of the schema, in which a filter that was just sent is read, too. */
  private @Nullable Object field(GraphQLInputObjectField field, Map<?, ?> given, List<String> path) {
    boolean absent = !given.containsKey(field.getName()) && field.hasSetDefaultValue();
    return absent ? null : value(field.getType(), given.get(field.getName()), in(path, field.getName()));
  }

  private @Nullable Object word(GraphQLEnumType type, Object value, List<String> path) {
    if (value instanceof String name && type.getValue(name) != null) {
      return name;
    }
    problem("VALUE_GONE", "There is no '" + value + "' to choose any more.", path);
    return null;
  }

  private @Nullable Object scalar(GraphQLScalarType type, Object value, List<String> path) {
    try {
      return type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
    } catch (CoercingParseValueException unfit) {
      problem("TYPE_MISMATCH", "'" + value + "' is no " + type.getName() + ".", path);
      return null;
    }
  }

  private void problem(String code, String message, List<String> path) {
    problems.add(new SavedProblem(code, message, path));
  }

  private static List<String> in(List<String> path, String step) {
    List<String> inner = new ArrayList<>(path);
    inner.add(step);
    return inner;
  }
}
