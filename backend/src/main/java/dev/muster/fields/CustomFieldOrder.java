package dev.muster.fields;

import dev.muster.selection.SortField;
import dev.muster.selection.SortSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How contacts are sorted by the workspace's own fields: numbers as numbers, days as days, choices in their
 * order.
 */
@Component
class CustomFieldOrder implements SortSource {

  private final CustomFields fields;

  CustomFieldOrder(CustomFields fields) {
    this.fields = fields;
  }

  @Override
  public String name() {
    return "customField";
  }

  @Override
  public Mono<SortField> field(String id) {
    return fields.required(id).map(field -> new SortField(field.id(), CustomFieldKind.keys(field)));
  }
}
