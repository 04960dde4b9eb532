package dev.muster.tags;

import dev.muster.tags.TagSql.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What becomes of each tag when some are merged into one.
 *
 * @param gone those that end, with the one that each ends in
 * @param moved those that get another tag above them, with that one
 * @param regrouped the moved ones and all below them
 * @param levels how many levels there are from the survivor downwards, itself included
 */
record TagMerge(Map<UUID, UUID> gone, Map<UUID, UUID> moved, List<UUID> regrouped, int levels) {

  /**
   * Plans a merge. What stood below a merged tag moves below its survivor; one that meets a tag of its own
   * name there is merged into that, and so on downwards.
   *
   * @param tags the survivor, the merged ones and all below any of them
   */
  static TagMerge of(UUID survivor, Collection<UUID> merged, List<Standing> tags) {
    return new Planning(merged, tags).merge(survivor);
  }

  private static final class Planning {

    private final Collection<UUID> merged;
    private final Map<UUID, UUID> gone = new LinkedHashMap<>();
    private final Map<UUID, UUID> moved = new LinkedHashMap<>();
    private final Map<UUID, Map<String, UUID>> below = new HashMap<>();

    private Planning(Collection<UUID> merged, List<Standing> tags) {
      this.merged = merged;
      for (Standing tag : tags) {
        if (tag.parent() != null) {
          below(tag.parent()).put(tag.name().toLowerCase(Locale.ROOT), tag.id());
        }
      }
    }

    private TagMerge merge(UUID survivor) {
      below.values().forEach(children -> children.values().removeAll(merged));
      merged.forEach(tag -> merge(tag, survivor));
      List<UUID> regrouped =
          moved.keySet().stream().flatMap(tag -> subtree(tag).stream()).distinct().toList();
      return new TagMerge(gone, moved, regrouped, levels(survivor));
    }

    private void merge(UUID tag, UUID into) {
      gone.put(tag, into);
      moved.remove(tag);
      below(tag)
          .forEach((name, child) -> {
            UUID namesake = below(into).putIfAbsent(name, child);
            if (namesake == null) {
              moved.put(child, into);
            } else {
              merge(child, namesake);
            }
          });
    }

    private List<UUID> subtree(UUID tag) {
      return Stream.concat(
              Stream.of(tag), below(tag).values().stream().flatMap(child -> subtree(child).stream()))
          .toList();
    }

    private int levels(UUID tag) {
      return 1 + below(tag).values().stream().mapToInt(this::levels).max().orElse(0);
    }

    private Map<String, UUID> below(UUID tag) {
      return below.computeIfAbsent(tag, none -> new LinkedHashMap<>());
    }
  }
}
