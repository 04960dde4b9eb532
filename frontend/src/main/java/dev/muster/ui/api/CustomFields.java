package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.HashMap;
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

  /** Where a field is used: what its end would touch. */
  public CustomField.Usage usage(CustomField field) {
    return calls.required(
        "customFieldUsage", Map.of("id", field.id()), "node.usage", CustomField.Usage.class);
  }

  public List<UserError> create(Map<String, ? extends @Nullable Object> input) {
    return change("createCustomField", input);
  }

  /** Changes a definition, unless somebody else has; values stay. */
  public List<UserError> change(CustomField field, Map<String, ? extends @Nullable Object> changes) {
    var input = new HashMap<String, @Nullable Object>(changes);
    input.put("id", field.id());
    input.put("expectedVersion", field.version());
    return change("updateCustomField", input);
  }

  /** Puts a field at another place, from 0. */
  public List<UserError> move(CustomField field, int position) {
    return change(field, Map.of("position", position));
  }

  /** Ends a field and its values; the reader knows what that means. */
  public List<UserError> delete(CustomField field) {
    return change("deleteCustomField", Map.of("id", field.id(), "confirm", true));
  }

  private List<UserError> change(String mutation, Map<String, ? extends @Nullable Object> input) {
    forget();
    return calls.required(mutation, Map.of("input", input), mutation, Outcome.class).userErrors();
  }

  private record Outcome(List<UserError> userErrors) {}
}
