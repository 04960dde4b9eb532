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
        .mutation("createTag", _ -> DONE)
        .mutation("updateTag", _ -> DONE)
        .mutation("mergeTags", _ -> Map.of("contacts", 3, "userErrors", List.of()))
        .mutation("deleteTag", _ -> Map.of("contacts", 3, "userErrors", List.of()));
  }

  private static final Map<String, Object> DONE = Map.of("userErrors", List.of());

  private static Map<String, Object> group(String name, String kind) {
    return Map.of("id", "group_" + name, "name", name, "kind", kind, "position", 0, "version", 1);
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
