package dev.muster.tags;

import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tags a list shows.
 *
 * @param search a part of the name
 * @param group the public id of the group they stand in
 * @param parent the public id of the tag directly above them
 * @param roots whether they have none above them
 */
record TagListing(
    @Nullable String search, @Nullable String group, @Nullable String parent, @Nullable Boolean roots) {

  private static final int LONGEST = 80;

  TagListing {
    if (search != null && search.length() > LONGEST) {
      throw RequestError.badRequest("SEARCH_TOO_LONG", "A search for tags has at most 80 characters.");
    }
  }

  /** Of one group: those at the top, those below a tag, or those anywhere with a certain name. */
  static TagListing inGroup(TagGroup group, @Nullable String parent, @Nullable String search) {
    boolean anywhere = parent != null || search != null && !search.isBlank();
    return new TagListing(search, group.id(), parent, anywhere ? null : Boolean.TRUE);
  }

  /** The condition over {@code tag t}. */
  Where where() {
    List<Where> conditions = new ArrayList<>();
    if (search != null && !search.isBlank()) {
      conditions.add(Where.of("folded(t.name) LIKE '%' || folded(?) || '%'", Where.literal(search.strip())));
    }
    if (group != null) {
      conditions.add(Where.of("t.group_id = ?", TagGroup.PREFIX.uuid(group)));
    }
    if (parent != null) {
      conditions.add(Where.of("t.parent_id = ?", Tag.PREFIX.uuid(parent)));
    }
    if (roots != null) {
      conditions.add(Where.of(roots ? "t.parent_id IS NULL" : "t.parent_id IS NOT NULL"));
    }
    return Where.and(conditions);
  }
}
