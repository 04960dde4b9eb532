package dev.muster.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes what the engine answers, maps in maps, as JSON. It is made of few types, so that asking each value
 * for its serializer, as one does for any map, takes longer than writing it.
 */
@Component
class Answers extends SimpleModule {

  Answers() {
    addSerializer(LinkedHashMap.class, new Objects());
  }

  @SuppressWarnings("rawtypes") // A serializer is registered for a class.
  private static final class Objects extends ValueSerializer<LinkedHashMap> {

    @Override
    public void serialize(LinkedHashMap object, JsonGenerator json, SerializationContext context) {
      write((Map<?, ?>) object, json, context);
    }

    private static void write(Map<?, ?> object, JsonGenerator json, SerializationContext context) {
      json.writeStartObject(object);
      for (Map.Entry<?, ?> entry : object.entrySet()) {
        json.writeName(String.valueOf(entry.getKey()));
        write(entry.getValue(), json, context);
      }
      json.writeEndObject();
    }

    private static void write(@Nullable Object value, JsonGenerator json, SerializationContext context) {
      switch (value) {
        case null -> json.writeNull();
        case String text -> json.writeString(text);
        case LinkedHashMap<?, ?> object -> write(object, json, context);
        case List<?> list -> write(list, json, context);
        case Boolean is -> json.writeBoolean(is);
        case Integer number -> json.writeNumber(number);
        default -> context.writeValue(json, value);
      }
    }

    private static void write(List<?> list, JsonGenerator json, SerializationContext context) {
      json.writeStartArray(list, list.size());
      for (Object one : list) {
        write(one, json, context);
      }
      json.writeEndArray();
    }
  }
}
