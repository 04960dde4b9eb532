package dev.muster.ui.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Canned answers about what contacts consist of: groups of tags, companies, custom fields, scoring rules. */
public final class CannedRecords {
  private CannedRecords() {}

  static FakeBackend answer(FakeBackend backend) {
    return backend
        .query("tagGroups", _ -> List.of(group("Industries", "TREE"), group("Skills", "FREE")))
        .query("company", call -> company(call.getArgumentOrDefault("id", "")))
        .query("scoringRules", _ -> List.of(rule("Decides", 20), rule("Gone quiet", -10)))
        .mutation("createCustomField", _ -> DONE)
        .mutation("updateCustomField", _ -> DONE)
        .mutation("deleteCustomField", _ -> DONE)
        .mutation("createScoringRule", _ -> DONE)
        .mutation("updateScoringRule", _ -> DONE)
        .mutation("createTag", _ -> DONE)
        .mutation("updateTag", _ -> DONE)
        .mutation("mergeTags", _ -> Map.of("contacts", 3, "userErrors", List.of()))
        .mutation("deleteTag", _ -> Map.of("contacts", 3, "userErrors", List.of()));
  }

  private static final Map<String, Object> DONE = Map.of("userErrors", List.of());

  private static Map<String, Object> group(String name, String kind) {
    return Map.of("id", "group_" + name, "name", name, "kind", kind, "position", 0, "version", 1);
  }

  static List<Map<String, Object>> customFields() {
    return List.of(customField("Shoe size", "NUMBER"), customField("Plan", "CHOICE"));
  }

  /** A field of the workspace's own; a choice has two values, a number none. */
  public static Map<String, Object> customField(String name, String kind) {
    var field = new HashMap<String, Object>();
    field.put("__typename", "CustomField");
    field.put("id", "field_" + name);
    field.put("name", name);
    field.put("kind", kind);
    field.put("options", kind.equals("CHOICE") ? List.of(option("Basic"), option("Gold")) : List.of());
    field.put("required", false);
    field.put("position", 0);
    field.put("version", 2);
    field.put("usage", Map.of("contacts", 42, "smartLists", 1, "segments", 0, "scoringRules", 0));
    return field;
  }

  private static Map<String, Object> option(String label) {
    return Map.of("id", "option_" + label, "label", label);
  }

  /** An entry of a timeline: a new job title, by hand. */
  public static Map<String, Object> happening(String type) {
    var entry = new HashMap<String, Object>();
    entry.put("id", "entry_1");
    entry.put("at", "2026-11-22T08:00:00Z");
    entry.put("type", type);
    entry.put("actorName", "Ada Admin");
    entry.put("action", "updateContact");
    entry.put("changes", List.of(Map.of("field", "jobTitle", "before", "Pilot", "after", "Engineer")));
    return entry;
  }

  /** The same in the audit log. */
  static Map<String, Object> audited() {
    return Map.of(
        "id", "audit_1",
        "at", "2026-11-22T08:00:00Z",
        "actorName", "Ada Admin",
        "action", "updateContact",
        "field", "jobTitle",
        "before", "Pilot",
        "after", "Engineer");
  }

  /** A rule for whoever is a client. */
  public static Map<String, Object> rule(String name, int points) {
    var rule = new HashMap<String, Object>();
    rule.put("id", "rule_" + name);
    rule.put("name", name);
    rule.put("filter", Map.of("contactType", Map.of("eq", "CLIENT")));
    rule.put("words", "Type is Client");
    rule.put("points", points);
    rule.put("enabled", true);
    rule.put("position", 0);
    rule.put("matches", Map.of("value", 7, "relation", "EXACT"));
    rule.put("problems", List.of());
    rule.put("version", 5);
    return rule;
  }

  /** All that is known of a company. */
  public static Map<String, Object> company(String id) {
    var company = new HashMap<String, Object>();
    company.put("__typename", "Company");
    company.put("id", id);
    company.put("name", "Company " + id);
    company.put("website", "https://example.org");
    company.put("industry", "Shipping");
    company.put("country", "DE");
    company.put("contactCount", Map.of("value", 12, "relation", "EXACT"));
    company.put("createdAt", "2026-11-22T08:00:00Z");
    company.put("updatedAt", "2026-11-22T08:00:00Z");
    company.put("version", 3);
    return company;
  }

  /** A tag of the tree `Industries`; without a parent where that is null. */
  public static Map<String, Object> tag(String name, @Nullable String parent) {
    var tag = new HashMap<String, Object>();
    tag.put("id", "tag_" + name);
    tag.put("name", name);
    tag.put("path", parent == null ? "Industries › " + name : "Industries › " + parent + " › " + name);
    tag.put("group", group("Industries", "TREE"));
    if (parent != null) {
      tag.put("parent", tag(parent, null));
    }
    tag.put("version", 4);
    tag.put("contacts", Map.of("value", 3, "relation", "EXACT"));
    return tag;
  }

  /** A refusal that is about one field of the input. */
  public static Map<String, Object> refusal(String code, String message, String... field) {
    return Map.of("code", code, "message", message, "field", List.of(field), "contactIds", List.of());
  }
}
