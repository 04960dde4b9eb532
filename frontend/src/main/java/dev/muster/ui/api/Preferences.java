package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What the reader keeps under names, for example how a table is laid out. */
@Component
@UIScope
public class Preferences {
  private static final ParameterizedTypeReference<Kept> KEPT = new ParameterizedTypeReference<>() {};

  private final Calls calls;

  Preferences(Calls calls) {
    this.calls = calls;
  }

  private record Kept(@Nullable Map<String, Object> preference) {}

  private record Answer(List<UserError> userErrors) {}

  /** The object under this name; null where there is none. */
  public @Nullable Map<String, Object> find(String name) {
    return calls.required("preference", Map.of("name", name), "me", KEPT).preference();
  }

  /** Keeps an object, from any thread; null forgets it. Why that was refused, or nothing. */
  public List<UserError> keep(String name, @Nullable Map<String, Object> value) {
    var input = new HashMap<String, @Nullable Object>();
    input.put("name", name);
    input.put("value", value);
    return calls
        .required("setPreference", Map.of("input", input), "setPreference", Answer.class)
        .userErrors();
  }
}
