package dev.muster.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group of contacts that somebody keeps; what belongs to another kind than its own is null. */
public record SavedList(
    String __typename,
    String id,
    String name,
    @Nullable String description,
    boolean shared,
    @Nullable User owner,
    @Nullable Map<String, Object> filter,
    @Nullable String search,
    @Nullable List<Map<String, Object>> orderBy,
    @Nullable Object columns,
    @Nullable String match,
    @Nullable List<Part> include,
    @Nullable List<Part> exclude,
    @Nullable String words,
    @Nullable List<Problem> problems,
    int version,
    Instant updatedAt,
    boolean mayEdit) {

  /** What a segment takes in or leaves out: exactly one of these. */
  public record Part(
      @Nullable Item tag,
      @Nullable Item list,
      @Nullable Item smartList,
      @Nullable Item segment,
      @Nullable Map<String, Object> filter) {}

  /** Something with a name. */
  public record Item(String id, String name) {}

  /** Why it no longer works. */
  public record Problem(String code, String message) {}

  public ListKind kind() {
    return switch (__typename) {
      case "SmartList" -> ListKind.SMART;
      case "Segment" -> ListKind.SEGMENT;
      default -> ListKind.STATIC;
    };
  }

  /** The contacts in it, as the table shows them. */
  public ContactQuery query() {
    return kind() == ListKind.SMART
        ? new ContactQuery(filter == null ? Map.of() : filter, search)
        : new ContactQuery(Map.of(kind().filter(), Map.of("any", List.of(id))), null);
  }

  /** The order that was saved with it. */
  public List<ContactSort> sort() {
    return orderBy == null ? List.of() : orderBy.stream().map(ContactSort::of).toList();
  }

  /** The keys of the columns that were saved with it; none where it says nothing of them. */
  public List<String> columnKeys() {
    return columns instanceof List<?> keys
        ? keys.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  public boolean hasProblems() {
    return problems != null && !problems.isEmpty();
  }
}
