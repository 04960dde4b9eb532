package dev.muster.selection;

import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What typing into the search box means: each word occurs somewhere in the contact's search text. */
final class Search {

  private static final int LONGEST = 200;

  private Search() {}

  /**
   * The condition over {@code contact c}; everything for a blank text.
   *
   * @throws RequestError {@code SEARCH_TOO_LONG} above 200 characters
   */
  static Where where(@Nullable String search) {
    if (search == null || search.isBlank()) {
      return Where.all();
    }
    if (search.length() > LONGEST) {
      throw RequestError.badRequest("SEARCH_TOO_LONG", "A search has at most 200 characters.");
    }
    List<Where> words = Arrays.stream(search.strip().split("\\s+")).distinct().map(Search::word).toList();
    Where all = Where.and(words);
    return new Where(
        "c.id IN (SELECT s.contact_id FROM contact_search s WHERE " + all.sql() + ")", all.binds());
  }

  private static Where word(String word) {
    return Where.of("s.folded LIKE '%' || folded(?) || '%'", Where.literal(word));
  }
}
