package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every action there is, by name. */
@Component
public class BulkActions {

  private final Map<String, BulkAction<?>> byName = new TreeMap<>();

  BulkActions(List<BulkAction<?>> actions) {
    for (BulkAction<?> action : actions) {
      if (byName.put(action.name(), action) != null) {
        throw new IllegalStateException("Two actions are named " + action.name());
      }
    }
  }

  /** In the order of their names. */
  public List<BulkAction<?>> all() {
    return List.copyOf(byName.values());
  }

  /** The action of this name; empty for one that this version does not have. */
  Optional<BulkAction<?>> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The first permission that a caller lacks for an action, or empty. */
  static Optional<Permission> missing(BulkAction<?> action, Caller caller) {
    return action.permissions().stream()
        .filter(permission -> !caller.may(permission))
        .min(Comparator.naturalOrder());
  }
}
