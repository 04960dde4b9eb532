package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The groups and trees that tags stand in, and changes of them. */
@Component
@UIScope
public class TagGroups {
  private static final int PAGE = 100;
  private static final ParameterizedTypeReference<List<TagGroup>> GROUPS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Connection<TagNode>> NODES =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  TagGroups(Calls calls) {
    this.calls = calls;
  }

  public List<TagGroup> all() {
    return calls.required("tagGroups", Map.of(), "tagGroups", GROUPS);
  }

  /**
   * The tags of a group, at every depth.
   *
   * @param search only those whose name contains this; null for all
   * @param limit how many at most, about
   */
  public List<TagNode> tags(TagGroup group, @Nullable String search, int limit) {
    var found = new ArrayList<TagNode>();
    String after = null;
    do {
      var variables = Pages.variables(search, PAGE, after);
      variables.put("group", group.id());
      var page = calls.required("tagNodes", variables, "tags", NODES);
      found.addAll(page.nodes());
      after = page.next();
    } while (after != null && found.size() < limit);
    return found;
  }

  /** What can be chosen directly below a tag, or at the top of a group where there is none. */
  public List<TagNode> choices(String group, @Nullable String parent, @Nullable String search) {
    var variables = Pages.variables(search, PAGE, null);
    if (parent == null) {
      variables.put("group", group);
      variables.put("roots", true);
    } else {
      variables.put("parent", parent);
    }
    return calls.required("tagNodes", variables, "tags", NODES).nodes();
  }

  /** Tags of every group that a word finds. */
  public List<TagNode> find(String search, int first) {
    return calls.required("tagNodes", Pages.variables(search, first, null), "tags", NODES).nodes();
  }

  public List<UserError> createGroup(String name, TagGroupKind kind) {
    return change("createTagGroup", Map.of("name", name, "kind", kind.name()));
  }

  public List<UserError> rename(TagGroup group, String name) {
    return change(
        "updateTagGroup", Map.of("id", group.id(), "expectedVersion", group.version(), "name", name));
  }

  /** Ends a group with its tags; the first answer, without `confirm`, says what that means. */
  public List<UserError> delete(TagGroup group, boolean confirm) {
    return change("deleteTagGroup", Map.of("id", group.id(), "confirm", confirm));
  }

  /** Makes a tag below another, or at the top of the group where that is null. */
  public List<UserError> create(TagGroup group, @Nullable TagNode parent, String name) {
    return change(
        "createTag",
        parent == null
            ? Map.of("name", name, "group", group.id())
            : Map.of("name", name, "parent", parent.id()));
  }

  public List<UserError> rename(TagNode tag, String name) {
    return change("updateTag", Map.of("id", tag.id(), "expectedVersion", tag.version(), "name", name));
  }

  /** Moves a tag and what is below it: below another tag, or to the top of a group. */
  public List<UserError> move(TagNode tag, @Nullable String group, @Nullable String parent) {
    var input = new HashMap<String, @Nullable Object>();
    input.put("id", tag.id());
    input.put("expectedVersion", tag.version());
    input.put("parent", parent);
    if (parent == null) {
      input.put("group", group);
    }
    return change("updateTag", input);
  }

  /** Ends a tag and those below it; the first answer, without `confirm`, says what that means. */
  public List<UserError> delete(TagNode tag, boolean confirm) {
    return change("deleteTag", Map.of("id", tag.id(), "confirm", confirm));
  }

  /** Makes one tag of several. */
  public List<UserError> merge(Collection<TagNode> ending, TagNode survivor) {
    return change(
        "mergeTags", Map.of("into", survivor.id(), "tags", ending.stream().map(TagNode::id).toList()));
  }

  private List<UserError> change(String mutation, Map<String, ? extends @Nullable Object> input) {
    return calls.required(mutation, Map.of("input", input), mutation, Outcome.class).userErrors();
  }

  private record Outcome(List<UserError> userErrors) {}
}
