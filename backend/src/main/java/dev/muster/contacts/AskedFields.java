package dev.muster.contacts;

import dev.muster.contacts.ContactField.Use;
import dev.muster.graphql.AskedNames;
import graphql.schema.DataFetchingEnvironment;
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
   * @param path from the field that is being fetched to where contacts lie, for example edges, node
   */
  static Set<Part> of(DataFetchingEnvironment request, String... path) {
    Set<Part> asked = new LinkedHashSet<>();
    AskedNames.below(request, List.of(path))
        .forEach(name -> asked.addAll(FIELDS.getOrDefault(name, List.of())));
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
