package dev.muster.ui.contacts;

import com.vaadin.flow.router.QueryParameters;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.filters.FilterJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the table shows as the address of the page has it, so that it can be reloaded, gone back to and sent
 * to somebody.
 *
 * @param list the id of the saved list that was opened; null for none
 */
record TableAddress(ContactQuery query, List<ContactSort> sort, @Nullable String list) {
  /** Servers take addresses of at least so many characters; a longer filter is not in the address. */
  private static final int LONGEST = 6_000;

  static final TableAddress EVERYBODY = new TableAddress(ContactQuery.EVERYBODY, List.of(), null);

  TableAddress {
    sort = List.copyOf(sort);
  }

  /** A saved list, as it was saved. */
  static TableAddress of(SavedList list) {
    return new TableAddress(list.query(), list.sort(), list.id());
  }

  /** Whether it says no more than which list. */
  boolean isListAlone() {
    return list != null && query.equals(ContactQuery.EVERYBODY) && sort.isEmpty();
  }

  static TableAddress of(QueryParameters parameters) {
    return new TableAddress(
        new ContactQuery(filter(parameters), parameters.getSingleParameter("search").orElse(null)),
        sorts(parameters.getSingleParameter("sort").orElse("")),
        parameters.getSingleParameter("list").orElse(null));
  }

  private static Map<String, Object> filter(QueryParameters parameters) {
    return parameters
        .getSingleParameter("filter")
        .map(FilterJson::read)
        .or(() -> parameters.getSingleParameter("company").map(TableAddress::company))
        .orElse(Map.of());
  }

  private static Map<String, Object> company(String id) {
    return Map.of("company", Map.of("id", Map.of("in", List.of(id))));
  }

  private static List<ContactSort> sorts(String text) {
    return Arrays.stream(text.split(","))
        .filter(one -> one.matches("-?[A-Za-z_:0-9]{1,80}"))
        .map(one ->
            one.startsWith("-") ? new ContactSort(one.substring(1), true) : new ContactSort(one, false))
        .limit(3)
        .toList();
  }

  /** As the parameters of the page. */
  QueryParameters parameters() {
    var all = all();
    if (length(all) > LONGEST) {
      all.remove("filter");
    }
    return QueryParameters.simple(all);
  }

  private static int length(Map<String, String> parameters) {
    return parameters.values().stream()
        .mapToInt(value -> URLEncoder.encode(value, StandardCharsets.UTF_8).length())
        .sum();
  }

  private Map<String, String> all() {
    var parameters = new LinkedHashMap<String, String>();
    if (list != null) {
      parameters.put("list", list);
    }
    if (query.search() != null) {
      parameters.put("search", query.search());
    }
    if (!query.filter().isEmpty()) {
      parameters.put("filter", FilterJson.write(query.filter()));
    }
    if (!sort.isEmpty()) {
      parameters.put(
          "sort",
          sort.stream()
              .map(one -> (one.descending() ? "-" : "") + one.field())
              .collect(Collectors.joining(",")));
    }
    return parameters;
  }
}
