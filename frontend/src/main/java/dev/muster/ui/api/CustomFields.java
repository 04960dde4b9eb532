package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The fields that the workspace has made, in their order; asked for once in each browser tab. */
@Component
@UIScope
public class CustomFields {
  private static final ParameterizedTypeReference<List<CustomField>> FIELDS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;
  private @Nullable List<CustomField> all;

  CustomFields(Calls calls) {
    this.calls = calls;
  }

  public List<CustomField> all() {
    if (all == null) {
      all = calls.required("customFields", Map.of(), "customFields", FIELDS);
    }
    return all;
  }

  /** To be called when a definition has changed. */
  public void forget() {
    all = null;
  }
}
