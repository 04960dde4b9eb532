package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What filters say. */
@Component
@UIScope
public class Filters {
  private final Calls calls;

  Filters(Calls calls) {
    this.calls = calls;
  }

  /** A `ContactFilter` in a sentence. */
  public String words(Map<String, Object> filter) {
    return calls.required("filterWords", Map.of("filter", filter), "filterWords", String.class);
  }
}
