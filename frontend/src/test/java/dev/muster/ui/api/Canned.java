package dev.muster.ui.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Canned answers that fit together: 230 contacts, two companies, three tags, two settings; {@link
 * CannedActions} has a bulk action.
 */
public final class Canned {
  public static final int CONTACTS = 230;
  static final String NOW = "2026-11-22T08:00:00Z";

  private Canned() {}

  /** A backend that answers all the UI's queries for somebody with these permissions. */
  public static FakeBackend backend(int port, String role, List<String> permissions) {
    return answer(FakeBackend.start(port), role, permissions);
  }

  /** Makes a backend answer so, whatever it answered before. */
  public static FakeBackend answer(FakeBackend backend, String role, List<String> permissions) {
    return CannedActions.answer(CannedRecords.answer(backend), permissions.contains("BULK_RUN"))
        .query("me", _ -> me(role, permissions))
        .query("contacts", Canned::page)
        .query("contact", call -> contact(number(id(call))))
        .query("node", call -> node(id(call)))
        .query("companies", Canned::companies)
        .query("tags", _ -> connection(List.of(tag("VIP"), tag("Berlin"), tag("Press")), false, 3))
        .query("policies", _ -> List.of(setting("selection.maxRecords"), setting("tags.bulkRemove")))
        .query("customFields", _ -> CannedRecords.customFields())
        .query("smartLists", _ -> connection(List.of(smartList()), false, 1))
        .query(
            "contactLists", _ -> connection(List.of(list("ContactList", "list_1", "Newsletter")), false, 1))
        .query("segments", _ -> connection(List.of(), false, 0))
        .query("filterWords", _ -> "in words")
        .query("segmentCount", _ -> Map.of("value", 42, "relation", "EXACT"))
        .query("users", _ -> connection(List.of(user()), false, 1))
        .mutation("setPreference", _ -> Map.of("userErrors", List.of()));
  }

  private static Map<String, Object> me(String role, List<String> permissions) {
    return Map.of(
        "id", "user_1", "name", "Ada Admin", "kind", "USER", "role", role, "permissions", permissions);
  }

  private static Map<String, Object> companies(DataFetchingEnvironment call) {
    var both = List.of(company("company_1"), company("company_2"));
    return connection(both.subList(0, Math.min(2, call.getArgumentOrDefault("first", 50))), false, 2);
  }

  private static Map<String, Object> page(DataFetchingEnvironment call) {
    var search = call.<String>getArgumentOrDefault("search", "").toLowerCase(Locale.ROOT);
    var all =
        IntStream.rangeClosed(1, CONTACTS)
            .mapToObj(Canned::contact)
            .filter(one -> String.valueOf(one.get("displayName")).toLowerCase(Locale.ROOT).contains(search))
            .toList();
    String after = call.getArgument("after");
    int offset = call.getArgumentOrDefault("offset", 0);
    int start = after == null ? offset : Integer.parseInt(after);
    Integer last = call.getArgument("last");
    int first = last == null ? call.getArgumentOrDefault("first", 50) : last;
    if (last != null) {
      String before = call.getArgument("before");
      start = Math.max(0, (before == null ? all.size() - offset : Integer.parseInt(before) - 1) - last);
    }
    var end = Math.min(all.size(), start + first);
    var answer = connection(all.subList(Math.min(start, end), end), end < all.size(), all.size());
    answer.put("edges", edges(all, start, end));
    answer.put("pageInfo", pageInfo(end < all.size(), String.valueOf(end)));
    return answer;
  }

  /** A row's cursor is its number, from 1. */
  private static List<Map<String, Object>> edges(List<Map<String, Object>> all, int start, int end) {
    return IntStream.range(Math.min(start, end), end)
        .mapToObj(row -> Map.of("cursor", String.valueOf(row + 1), "node", all.get(row)))
        .toList();
  }

  private static Map<String, Object> node(String id) {
    return id.startsWith("smart") ? smartList() : company(id);
  }

  /** A smart list of the inactive ones, by their names, which asks for a field that is gone. */
  public static Map<String, Object> smartList() {
    var list = new HashMap<>(list("SmartList", "smart_1", "Asleep"));
    list.put("filter", Map.of("status", Map.of("in", List.of("INACTIVE"))));
    list.put("orderBy", List.of(Map.of("field", "LAST_NAME", "direction", "DESC")));
    list.put("columns", List.of("name", "email"));
    list.put("words", "Status is any of Inactive");
    list.put("problems", List.of(Map.of("code", "CUSTOM_FIELD_GONE", "message", "A field is gone.")));
    return list;
  }

  private static Map<String, Object> list(String type, String id, String name) {
    var list = new HashMap<String, Object>();
    list.put("__typename", type);
    list.put("id", id);
    list.put("name", name);
    list.put("shared", false);
    list.put("owner", user());
    list.put("count", Map.of("value", 76, "relation", "EXACT"));
    list.put("version", 3);
    list.put("updatedAt", NOW);
    list.put("mayEdit", true);
    return list;
  }

  /** A page of a list, with its count. */
  public static Map<String, Object> connection(List<Map<String, Object>> nodes, boolean more, int count) {
    var answer = new HashMap<String, Object>();
    answer.put("edges", nodes.stream().map(node -> Map.of("cursor", "c", "node", node)).toList());
    answer.put("pageInfo", pageInfo(more, "c"));
    answer.put("count", Map.of("value", count, "relation", "EXACT"));
    return answer;
  }

  private static Map<String, Object> pageInfo(boolean more, String end) {
    return Map.of("hasNextPage", more, "hasPreviousPage", false, "endCursor", end);
  }

  /** The contact with this number, from 1. */
  public static Map<String, Object> contact(int number) {
    var contact = new HashMap<String, Object>();
    contact.put("id", "contact_" + number);
    contact.put("firstName", "First" + number);
    contact.put("lastName", "Last" + number);
    contact.put("displayName", "First" + number + " Last" + number);
    contact.put("email", "person" + number + "@example.org");
    contact.put("phone", "+49 30 1000" + number);
    contact.put("jobTitle", "Engineer");
    contact.put("status", number % 3 == 0 ? "INACTIVE" : "ACTIVE");
    contact.put("displayStatus", number % 3 == 0 ? "INACTIVE" : "ACTIVE");
    contact.put("company", company("company_1"));
    contact.put("owner", user());
    contact.put("tags", List.of(tag("VIP")));
    contact.put(
        "emails",
        List.of(
            Map.of("address", "person" + number + "@example.org", "label", "WORK", "primary", true),
            Map.of("address", "private" + number + "@example.org", "primary", false)));
    contact.put("customFields", List.of());
    contact.put("timeline", connection(List.of(CannedRecords.happening("CHANGE")), false, 1));
    contact.put("consents", connection(List.of(), false, 0));
    contact.put("audit", connection(List.of(CannedRecords.audited()), false, 1));
    contact.put("hiddenFields", List.of());
    contact.put("createdAt", NOW);
    contact.put("updatedAt", NOW);
    contact.put("version", 7);
    return contact;
  }

  static String id(DataFetchingEnvironment call) {
    return call.getArgumentOrDefault("id", "");
  }

  static int number(String id) {
    return Integer.parseInt(id.replace("contact_", ""));
  }

  private static Map<String, Object> company(String id) {
    return CannedRecords.company(id);
  }

  static Map<String, Object> user() {
    return Map.of("id", "user_1", "name", "Ada Admin");
  }

  private static Map<String, Object> tag(String name) {
    return CannedRecords.tag(name, null);
  }

  /** A setting; one that ends in `Remove` is a choice, any other a number. */
  public static Map<String, Object> setting(String key) {
    var choice = key.endsWith("Remove");
    return Map.of(
        "key",
        key,
        "description",
        "What " + key + " does.",
        "value",
        choice ? "ON" : "none",
        "defaultValue",
        choice ? "ON" : "none",
        "allowed",
        choice ? "`ON` or `OFF`" : "`none` or a whole number from 1 to 1000000",
        "presets",
        List.of(Map.of("preset", "RECRUITER", "value", choice ? "OFF" : "300")),
        "version",
        1);
  }
}
