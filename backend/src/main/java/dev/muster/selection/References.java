package dev.muster.selection;

import de.fxlae.typeid.TypeId;
import dev.muster.access.Caller;
import dev.muster.graphql.IdPrefix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The ids in what was saved or recorded, wherever they stand: each says itself what kind of thing it points
 * to.
 */
@Component
public class References {

  /** A TypeID ends in 26 characters after an underscore. */
  private static final int SUFFIX = 27;

  private final SingletonSupplier<Map<String, FilterNames>> kinds;

  References(ObjectProvider<FilterNames> kinds) {
    this.kinds =
        SingletonSupplier.of(() -> {
          Map<String, FilterNames> byPrefix = new HashMap<>();
          kinds.forEach(kind -> byPrefix.put(kind.prefix().text(), kind));
          return byPrefix;
        });
  }

  /** The names of all things that are pointed to, by their public ids: one look-up for each kind of them. */
  public Mono<Map<String, String>> names(Collection<?> saved, Caller caller) {
    Map<String, Set<UUID>> pointed = new LinkedHashMap<>();
    saved.forEach(one ->
        each(
            one,
            List.of(),
            (id, path) ->
                pointed.computeIfAbsent(id.prefix(), kind -> new LinkedHashSet<>()).add(id.uuid())));
    return Flux.fromIterable(pointed.entrySet())
        .concatMap(entry -> names(kind(entry.getKey()), entry.getValue(), caller))
        .collect(HashMap::new, Map::putAll);
  }

  private static Mono<Map<String, String>> names(FilterNames kind, Set<UUID> ids, Caller caller) {
    return kind.names(ids, caller)
        .map(names -> {
          Map<String, String> byId = new HashMap<>();
          names.forEach((id, name) -> byId.put(kind.prefix().id(id), name));
          return byId;
        });
  }

  /** The public ids of all things that a value points to. */
  public Set<String> ids(@Nullable Object value) {
    Set<String> ids = new LinkedHashSet<>();
    each(value, List.of(), (id, path) -> ids.add(id.toString()));
    return ids;
  }

  /** The things that are needed but have no name any more. */
  List<SavedProblem> missing(@Nullable Object saved, Map<String, String> names) {
    List<SavedProblem> missing = new ArrayList<>();
    each(
        saved,
        List.of(),
        (id, path) -> {
          FilterNames kind = kind(id.prefix());
          if (kind.needed() && !names.containsKey(id.toString())) {
            missing.add(gone(kind, path));
          }
        });
    return missing;
  }

  private static SavedProblem gone(FilterNames kind, List<String> path) {
    String code = kind.kind().toUpperCase(Locale.ROOT).replace(' ', '_') + "_GONE";
    return new SavedProblem(code, "The " + kind.kind() + " is gone.", path);
  }

  /** The ids of one kind. */
  Set<UUID> pointed(@Nullable Object saved, IdPrefix kind) {
    Set<UUID> ids = new LinkedHashSet<>();
    each(
        saved,
        List.of(),
        (id, path) -> {
          if (id.prefix().equals(kind.text())) {
            ids.add(id.uuid());
          }
        });
    return ids;
  }

  /** The kind of thing that a text points to, in words; empty for one that is no id. */
  Optional<String> kindOf(String text) {
    return find(text).map(id -> kind(id.prefix()).kind());
  }

  private FilterNames kind(String prefix) {
    return java.util.Objects.requireNonNull(kinds.obtain().get(prefix), prefix);
  }

  private void each(@Nullable Object value, List<String> path, BiConsumer<TypeId, List<String>> seen) {
    switch (value) {
      case String text -> find(text).ifPresent(id -> seen.accept(id, path));
      case Map<?, ?> object -> object.forEach((key, one) -> each(one, in(path, key.toString()), seen));
      case Collection<?> list -> {
        int index = 0;
        for (Object one : list) {
          each(one, in(path, Integer.toString(index++)), seen);
        }
      }
      case null, default -> {}
    }
  }

  private Optional<TypeId> find(String text) {
    int underscore = text.length() - SUFFIX;
    if (underscore < 1 || text.charAt(underscore) != '_') {
      return Optional.empty();
    }
    return kinds.obtain().containsKey(text.substring(0, underscore))
        ? TypeId.parseToOptional(text)
        : Optional.empty();
  }

  private static List<String> in(List<String> path, String step) {
    List<String> inner = new ArrayList<>(path);
    inner.add(step);
    return inner;
  }
}
