package dev.muster.fields;

import dev.muster.access.Caller;
import dev.muster.fields.FieldChanges.CreateCustomFieldInput;
import dev.muster.fields.FieldUsages.CustomFieldUsage;
import dev.muster.graphql.UserError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class FieldsController {

  private final CustomFields fields;
  private final FieldChanges changes;
  private final FieldUsages usages;

  FieldsController(CustomFields fields, FieldChanges changes, FieldUsages usages) {
    this.fields = fields;
    this.changes = changes;
    this.usages = usages;
  }

  record CustomFieldPayload(@Nullable CustomField customField, List<UserError> userErrors) {}

  record DeleteCustomFieldInput(String id, @Nullable Boolean confirm) {}

  record DeleteCustomFieldPayload(
      @Nullable String deletedId, @Nullable CustomFieldUsage usage, List<UserError> userErrors) {}

  @QueryMapping
  Mono<List<CustomField>> customFields() {
    return fields.all();
  }

  @SchemaMapping
  Mono<CustomFieldUsage> usage(CustomField field) {
    return usages.of(field);
  }

  @MutationMapping
  Mono<CustomFieldPayload> createCustomField(
      @Argument CreateCustomFieldInput input, @AuthenticationPrincipal Caller caller) {
    return changes.create(input, caller).map(field -> new CustomFieldPayload(field, List.of()));
  }

  @MutationMapping
  Mono<CustomFieldPayload> updateCustomField(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.update(input, caller).map(field -> new CustomFieldPayload(field, List.of()));
  }

  /** Unlike other refusals this one carries what it is about. */
  @MutationMapping
  Mono<DeleteCustomFieldPayload> deleteCustomField(
      @Argument DeleteCustomFieldInput input, @AuthenticationPrincipal Caller caller) {
    return changes
        .delete(input.id(), Boolean.TRUE.equals(input.confirm()), caller)
        .map(deletion -> payload(input.id(), deletion));
  }

  private static DeleteCustomFieldPayload payload(String id, FieldChanges.Deletion deletion) {
    CustomFieldUsage usage = deletion.usage();
    UserError asked = UserError.of("CONFIRM_REQUIRED", usage.consequences(), "input", "confirm");
    return deletion.done()
        ? new DeleteCustomFieldPayload(id, usage, List.of())
        : new DeleteCustomFieldPayload(null, usage, List.of(asked));
  }
}
