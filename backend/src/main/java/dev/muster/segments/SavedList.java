package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import dev.muster.graphql.IdPrefix;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that finds contacts again, as one caller sees it.
 *
 * @param content what the kinds differ in, as it was sent
 * @param mayEdit whether the caller may change it
 */
record SavedList(
    UUID uuid,
    Kind kind,
    String name,
    @Nullable String description,
    boolean shared,
    UUID ownerId,
    Map<String, Object> content,
    int version,
    OffsetDateTime createdAt,
    OffsetDateTime updatedAt,
    boolean mayEdit) {

  /** A saved filter, chosen contacts, or a combination. */
  enum Kind {
    SMART_LIST("smartlist", "SmartList", "smart list"),
    CONTACT_LIST("list", "ContactList", "list"),
    SEGMENT("segment", "Segment", "segment");

    final IdPrefix prefix;

    /** Its type in the schema. */
    final String type;

    /** One of them in words. */
    final String noun;

    Kind(String prefix, String type, String noun) {
      this.prefix = new IdPrefix(prefix);
      this.type = type;
      this.noun = noun;
    }
  }

  /** The owner, and for what is shared whoever may change the workspace's settings. */
  static boolean mayEdit(UUID owner, boolean shared, Caller caller) {
    return owner.equals(caller.id()) || shared && caller.may(Permission.SETTINGS);
  }

  /** The public id. */
  String id() {
    return kind.prefix.id(uuid);
  }

  /** What one would send to make it as it is. */
  Map<String, Object> asInput() {
    Map<String, Object> input = new HashMap<>(content);
    input.put("name", name);
    input.put("description", description);
    input.put("shared", shared);
    return input;
  }
}
