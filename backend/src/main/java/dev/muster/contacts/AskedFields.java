package dev.muster.contacts;

import dev.muster.contacts.ContactField.Use;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which parts of a contact the selection set of a request needs. */
final class AskedFields {

  private static final Map<String, List<Part>> FIELDS = fields();

  /** All there is to read. */
  static final Set<Part> ALL = all();

  private AskedFields() {}

  /**
   * The parts that a request reads.
   *
   * @param path where contacts lie in the selection set, for example {@code edges/node/}
   */
  static Set<Part> of(DataFetchingFieldSelectionSet selection, String path) {
    Set<Part> asked = new LinkedHashSet<>();
    for (SelectedField field : selection.getFields()) {
      String name = field.getQualifiedName();
      if (name.startsWith(path)) {
        asked.addAll(FIELDS.getOrDefault(name.substring(path.length()), List.of()));
      }
    }
    return asked;
  }

  private static Map<String, List<Part>> fields() {
    Map<String, List<Part>> fields = new HashMap<>();
    ContactField.all(Use.READ).forEach(field -> fields.put(field.field(), List.of(field)));
    Stream.of(ContactRelation.values()).forEach(relation -> fields.put(relation.field(), List.of(relation)));
    fields.put("displayName", List.copyOf(Contact.NAMES));
    return Map.copyOf(fields);
  }

  private static Set<Part> all() {
    Set<Part> all = new LinkedHashSet<>(ContactField.all(Use.READ));
    all.addAll(List.of(ContactRelation.values()));
    return all;
  }
}
