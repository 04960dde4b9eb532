package dev.muster.selection;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The fields that features contribute. Gathered late, since some of them look into other filters. */
@Component
class FilterFields {

  private final SingletonSupplier<Map<String, FilterField>> fields;

  FilterFields(ObjectProvider<FilterField> fields) {
    this.fields =
        SingletonSupplier.of(
            () -> fields.stream().collect(Collectors.toMap(FilterField::name, Function.identity())));
  }

  FilterField named(String name) {
    FilterField field = fields.obtain().get(name);
    if (field == null) {
      throw new IllegalStateException("No feature contributes the filter field " + name);
    }
    return field;
  }

  Set<String> names() {
    return fields.obtain().keySet();
  }
}
