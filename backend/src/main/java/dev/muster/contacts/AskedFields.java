package dev.muster.contacts;

import dev.muster.contacts.ContactColumns.Part;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which parts of a contact the selection set of a request needs. */
final class AskedFields {

  private static final Map<Part, List<String>> FIELDS =
      Map.of(
          Part.FIRST_NAME, List.of("firstName", "displayName"),
          Part.LAST_NAME, List.of("lastName", "displayName"),
          Part.EMAIL, List.of("email", "displayName"),
          Part.PHONE, List.of("phone", "displayName"),
          Part.MOBILE, List.of("mobile", "displayName"),
          Part.JOB_TITLE, List.of("jobTitle"),
          Part.STATUS, List.of("status", "displayStatus"),
          Part.COMPANY, List.of("company"),
          Part.OWNER, List.of("owner"),
          Part.TAGS, List.of("tags"));

  private AskedFields() {}

  /**
   * The parts that a request reads.
   *
   * @param path where contacts lie in the selection set, for example {@code edges/node/}
   */
  static Set<Part> of(DataFetchingFieldSelectionSet selection, String path) {
    Set<Part> asked = EnumSet.noneOf(Part.class);
    FIELDS.forEach((part, fields) -> {
      if (fields.stream().anyMatch(field -> selection.contains(path + field))) {
        asked.add(part);
      }
    });
    return asked;
  }
}
