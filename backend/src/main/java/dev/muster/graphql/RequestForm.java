package dev.muster.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Takes a request's document and operation name as texts only: a number is no text, here as in the rules. */
@Component
class RequestForm extends SimpleModule {

  private static final long serialVersionUID = 1L;

  RequestForm() {
    setMixInAnnotation(SerializableGraphQlRequest.class, Texts.class);
  }

  private interface Texts {

    @JsonDeserialize(using = Text.class)
    void setQuery(String query);

    @JsonDeserialize(using = Text.class)
    void setOperationName(@Nullable String operationName);
  }

  private static final class Text extends StdDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        context.reportWrongTokenException(String.class, JsonToken.VALUE_STRING, "not a text");
      }
      return json.getString();
    }
  }
}
