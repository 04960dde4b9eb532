package dev.muster.paging;

import dev.muster.graphql.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Which page: the arguments of every list.
 *
 * @param size rows on the page, 1 to 100, 50 unless told otherwise
 * @param cursor rows beyond this one
 * @param backwards whether it is counted from the end
 * @param offset rows to skip, for jumps only
 */
public record PageArguments(int size, @Nullable String cursor, boolean backwards, int offset) {

  private static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 100;
  private static final int LARGEST_OFFSET = 1_000_000;

  /**
   * Checks a caller's arguments.
   *
   * @throws RequestError {@code PAGE_SIZE} or {@code PAGE_ARGUMENTS}
   */
  public static PageArguments of(
      @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
    if (first != null && last != null || after != null && before != null) {
      throw RequestError.badRequest(
          "PAGE_ARGUMENTS", "Take `first` and `after`, or `last` and `before`, not both.");
    }
    if (first != null && before != null || last != null && after != null) {
      throw RequestError.badRequest("PAGE_ARGUMENTS", "`after` goes with `first`, and `before` with `last`.");
    }
    boolean backwards = last != null || before != null;
    Integer size = backwards ? last : first;
    return new PageArguments(size(size), backwards ? before : after, backwards, 0);
  }

  /**
   * The same page, but so many rows further from the end that it is counted from.
   *
   * @throws RequestError {@code OFFSET} out of bounds, or together with a cursor
   */
  public PageArguments skipping(@Nullable Integer offset) {
    if (offset == null) {
      return this;
    }
    if (offset < 0 || offset > LARGEST_OFFSET || cursor != null) {
      throw RequestError.badRequest("OFFSET", "`offset` is from 0 to 1,000,000 and goes without a cursor.");
    }
    return new PageArguments(size, null, backwards, offset);
  }

  private static int size(@Nullable Integer size) {
    if (size == null) {
      return USUAL_SIZE;
    }
    if (size < 1 || size > LARGEST_SIZE) {
      throw RequestError.badRequest("PAGE_SIZE", "A page has 1 to 100 rows, not " + size + ".");
    }
    return size;
  }
}
