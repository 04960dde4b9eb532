package dev.muster.tags;

import dev.muster.tags.KnownTags.Known;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The tags of the contacts that one request reads: noted row by row, then named all together. */
public final class TagsOfRows {

  private static final Comparator<Known> BY_NAME =
      Comparator.comparing(Known::folded).thenComparing(known -> known.tag().uuid());

  private final KnownTags known;
  private final Set<UUID> noted = new HashSet<>();
  private @Nullable Map<UUID, Known> named;

  TagsOfRows(KnownTags known) {
    this.known = known;
  }

  /** The tags of these ids by name, to be looked at once they are {@link #named()}. */
  public List<Tag> note(UUID[] ids) {
    noted.addAll(Arrays.asList(ids));
    return ids.length == 0 ? List.of() : new Noted(ids);
  }

  /** Completes when all that were noted have their names; without a statement where all are known. */
  public Mono<Void> named() {
    return Mono.defer(() -> known.of(noted)).doOnNext(found -> named = found).then();
  }

  private List<Tag> sorted(UUID[] ids) {
    Map<UUID, Known> found = Objects.requireNonNull(named, "not named yet");
    List<Known> tags = new ArrayList<>(ids.length);
    for (UUID id : ids) {
      Known tag = found.get(id);
      if (tag != null) {
        tags.add(tag);
      }
    }
    tags.sort(BY_NAME);
    return tags.stream().map(Known::tag).toList();
  }

  /** One contact's, put in order when somebody looks. */
  private final class Noted extends AbstractList<Tag> {

    private final UUID[] ids;
    private @Nullable List<Tag> tags;

    private Noted(UUID[] ids) {
      this.ids = ids;
    }

    private List<Tag> tags() {
      if (tags == null) {
        tags = sorted(ids);
      }
      return tags;
    }

    @Override
    public Tag get(int index) {
      return tags().get(index);
    }

    @Override
    public int size() {
      return tags().size();
    }
  }
}
