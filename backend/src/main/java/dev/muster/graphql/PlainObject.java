package dev.muster.graphql;

import graphql.execution.DataFetcherResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * What a request asks of an object of which nothing has to be loaded.
 *
 * @param fields in the order in which they are answered
 */
record PlainObject(List<Field> fields) {

  /** Something that only the engine can answer rightly, most often with an error. */
  static final class Unusual extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusual() {
      super(null, null, false, false);
    }
  }

  /** What an object holds. */
  @FunctionalInterface
  interface Property {
    @Nullable Object of(Object object) throws Exception;
  }

  /** From what a property holds, never null, to what is answered. */
  @FunctionalInterface
  interface Reader {
    @Nullable Object read(Object value);
  }

  /**
   * One field of the answer.
   *
   * @param name under which it is answered
   * @param required whether it must not be null
   */
  record Field(String name, Property property, Reader reader, boolean required) {

    private @Nullable Object of(Object object) {
      try {
        return PlainObject.read(property.of(object), reader, required);
      } catch (Exception failed) {
        throw new Unusual();
      }
    }
  }

  Map<String, @Nullable Object> read(@Nullable Object object) {
    if (object == null || promised(object)) {
      throw new Unusual();
    }
    Map<String, @Nullable Object> answer = LinkedHashMap.newLinkedHashMap(fields.size());
    for (Field field : fields) {
      answer.put(field.name(), field.of(object));
    }
    return answer;
  }

  private static boolean promised(Object value) {
    return value instanceof CompletionStage
        || value instanceof Publisher
        || value instanceof DataFetcherResult
        || value instanceof Optional;
  }

  /** Of a list, each element as the reader reads it. */
  static List<@Nullable Object> elements(Object value, Reader each, boolean required) {
    if (!(value instanceof List<?> list)) {
      throw new Unusual();
    }
    List<@Nullable Object> answer = new ArrayList<>(list.size());
    for (Object one : list) {
      answer.add(read(one, each, required));
    }
    return answer;
  }

  private static @Nullable Object read(@Nullable Object value, Reader reader, boolean required) {
    Object answer = value == null ? null : reader.read(value);
    if (answer == null && required) {
      throw new Unusual();
    }
    return answer;
  }
}
