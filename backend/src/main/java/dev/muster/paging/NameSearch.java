package dev.muster.paging;

import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What typing into the search box of a short list means: one of its columns contains the text. */
public final class NameSearch {

  private static final int LONGEST = 200;

  private NameSearch() {}

  /**
   * The condition over these columns, without regard to case and accents; everything for a blank text.
   *
   * @throws RequestError {@code SEARCH_TOO_LONG} above 200 characters
   */
  public static Where where(@Nullable String search, String... columns) {
    if (search == null || search.isBlank()) {
      return Where.all();
    }
    if (search.length() > LONGEST) {
      throw RequestError.badRequest("SEARCH_TOO_LONG", "A search has at most 200 characters.");
    }
    String text = Where.literal(search.strip());
    List<Where> any =
        Arrays.stream(columns)
            .map(column -> Where.of("folded(" + column + ") LIKE '%' || folded(?) || '%'", text))
            .toList();
    return Where.or(any);
  }
}
