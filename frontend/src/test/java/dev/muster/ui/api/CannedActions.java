package dev.muster.ui.api;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Canned answers about bulk actions: one that runs, and any that is started. */
public final class CannedActions {
  private CannedActions() {}

  static FakeBackend answer(FakeBackend backend, boolean mayRun) {
    return backend
        .query("availableActions", _ -> actions(mayRun))
        .query("bulkAction", call -> found(Canned.id(call)))
        .query("bulkActions", _ -> Canned.connection(List.of(action("bulk_1", "RUNNING")), false, 1))
        .query("dripPlan", CannedActions::plan)
        .mutation("addTags", call -> accepted("bulk_2", call))
        .mutation("updateStatus", call -> accepted("bulk_3", call));
  }

  private static Map<String, Object> found(String id) {
    return action(id, id.endsWith("_dry") ? "COMPLETED" : "RUNNING");
  }

  private static List<Map<String, Object>> actions(boolean allowed) {
    return List.of(available("addTags", allowed), available("updateStatus", allowed));
  }

  private static Map<String, Object> available(String name, boolean allowed) {
    return allowed
        ? Map.of("name", name, "available", true)
        : Map.of("name", name, "available", false, "reason", "Not permitted", "permission", "BULK_RUN");
  }

  /** A dry run is done at once, anything else is about to begin. */
  private static Map<String, Object> accepted(String id, DataFetchingEnvironment call) {
    var dry = call.getArgumentOrDefault("run", Map.of()).containsKey("dryRun");
    var action = action(dry ? id + "_dry" : id, dry ? "COMPLETED" : "QUEUED");
    action.put("dryRun", dry);
    return Map.of("bulkAction", action, "userErrors", List.of());
  }

  /** A batch a day, from the one that was asked for on, at most 100. */
  private static List<Map<String, Object>> plan(DataFetchingEnvironment call) {
    int total = call.getArgumentOrDefault("total", 0);
    var size = call.<Map<String, Integer>>getArgumentOrDefault("drip", Map.of()).getOrDefault("batchSize", 1);
    int from = call.getArgumentOrDefault("from", 1);
    return IntStream.rangeClosed(from, (total - 1) / size + 1)
        .limit(100)
        .mapToObj(number ->
            Map.<String, Object>of(
                "number",
                number,
                "contacts",
                Math.min(size, total - (number - 1) * size),
                "at",
                Instant.parse(Canned.NOW).plus(number - 1, ChronoUnit.DAYS).toString()))
        .toList();
  }

  /** A bulk action with 40 of 100 contacts done, or all where it has ended. */
  public static Map<String, Object> action(String id, String state) {
    var over = List.of("COMPLETED", "CANCELLED", "FAILED").contains(state);
    var action = new HashMap<String, Object>();
    action.put("id", id);
    action.put("name", "Add tags, 22 Nov");
    action.put("kind", "addTags");
    action.put("input", Map.of("tags", List.of("VIP")));
    action.put("state", state);
    action.put("createdByName", "Ada Admin");
    action.put("createdAt", Canned.NOW);
    action.put("total", 100);
    action.put("processed", over ? 100 : 40);
    action.put("unprocessed", over ? 0 : 60);
    action.put("succeeded", over ? 95 : 38);
    action.put("unchanged", over ? 3 : 2);
    action.put("skipped", over ? 2 : 0);
    action.put("failed", 0);
    action.put("sequence", over ? 9 : 4);
    action.put("dryRun", false);
    action.put("undoDays", 30);
    action.put("mode", "AT_ONCE");
    action.put("createdBy", Canned.user());
    action.put("samples", over ? List.of(result("contact_1", "SUCCEEDED")) : List.of());
    action.put("plan", List.of());
    action.put("reasons", over ? List.of(Map.of("code", "CONTACT_GONE", "count", 2)) : List.of());
    action.put(
        "results",
        Canned.connection(
            List.of(result("contact_1", "SUCCEEDED"), result("contact_2", "UNCHANGED")), false, 2));
    return action;
  }

  /** 25 contacts every 5 hours on Mondays and Fridays, in working hours. */
  public static Map<String, Object> drip() {
    return Map.of(
        "batchSize",
        25,
        "every",
        5,
        "unit",
        "HOURS",
        "weekdays",
        List.of("MONDAY", "FRIDAY"),
        "windowStart",
        "09:00",
        "windowEnd",
        "17:00",
        "timeZone",
        "Europe/Berlin");
  }

  private static Map<String, Object> result(String contact, String outcome) {
    var result = new HashMap<String, Object>();
    result.put("contactId", contact);
    result.put("contact", Canned.contact(Canned.number(contact)));
    result.put("outcome", outcome);
    result.put("field", "tags");
    result.put("before", List.of());
    result.put("after", List.of("VIP"));
    return result;
  }
}
