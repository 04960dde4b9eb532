package dev.muster.ui.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which contacts an action is for, as a `ContactSelection`. */
public record Selection(Map<String, Object> input) {
  /** The most ids that one selection may list. */
  public static final int MAX_IDS = 10_000;

  /** These contacts. */
  public static Selection ids(Collection<String> ids) {
    return new Selection(Map.of("ids", List.copyOf(ids)));
  }

  /** All that a list shows. */
  public static Selection matching(ContactQuery query) {
    return new Selection(Map.of("matching", query.arguments()));
  }

  /** Rows of a list, counted from 1, both ends included. */
  public static Selection rows(ContactQuery query, List<ContactSort> sort, int from, int to) {
    var rows = query.arguments();
    rows.put("from", from);
    rows.put("to", to);
    if (!sort.isEmpty()) {
      rows.put("orderBy", sort.stream().map(ContactSort::input).toList());
    }
    return new Selection(Map.of("rows", rows));
  }

  /** This selection without some contacts. */
  public Selection without(Collection<String> ids) {
    return ids.isEmpty()
        ? this
        : new Selection(Map.of("except", Map.of("from", input, "minus", List.of(ids(ids).input()))));
  }
}
