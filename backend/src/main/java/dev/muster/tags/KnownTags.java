package dev.muster.tags;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.sql.Notification;
import dev.muster.sql.NotificationListener;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tags by their ids, remembered until one changes: contacts are read with the bare ids of their tags, which
 * is several times quicker than joining and sorting names for each row.
 */
@Component
public class KnownTags implements NotificationListener {

  /** Only a bound: each change, and each interruption of hearing of them, is heard at once. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final int MOST_REMEMBERED = 50_000;
  private static final String BY_IDS = "SELECT t.id, t.name, folded(t.name) FROM tag t WHERE t.id = ANY (?)";

  private final DatabaseClient database;
  private final AtomicLong changes = new AtomicLong();
  private final Cache<UUID, Known> known =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

  KnownTags(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A tag, and what it is sorted by.
   *
   * @param folded its name without case and accents
   */
  record Known(Tag tag, String folded) {}

  /** For the contacts that one request reads. */
  public TagsOfRows ofRows() {
    return new TagsOfRows(this);
  }

  /** Those of these tags that exist, by id; one statement where some are not known yet. */
  Mono<Map<UUID, Known>> of(Collection<UUID> ids) {
    Map<UUID, Known> found = new HashMap<>(known.getAllPresent(ids));
    List<UUID> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
    return missing.isEmpty() ? Mono.just(found) : load(missing, found);
  }

  private Mono<Map<UUID, Known>> load(List<UUID> missing, Map<UUID, Known> found) {
    long before = changes.get();
    return Query.of(BY_IDS, (Object) missing.toArray(UUID[]::new))
        .list(database, KnownTags::read)
        .collectMap(one -> one.tag().uuid())
        .map(loaded -> {
          remember(loaded, before);
          found.putAll(loaded);
          return found;
        });
  }

  /** Not where a tag changed since they were asked for: they may be from before. */
  private void remember(Map<UUID, Known> loaded, long before) {
    if (changes.get() == before) {
      known.putAll(loaded);
    }
  }

  private static Known read(Row row) {
    Tag tag = new Tag(Rows.required(row, 0, UUID.class), Rows.required(row, 1, String.class));
    return new Known(tag, Rows.required(row, 2, String.class));
  }

  @Override
  public String channel() {
    return "muster_tags";
  }

  @Override
  public void heard(Notification said) {
    forget();
  }

  /** Reads them again when they are needed next; whoever changes tags calls it, to see the change at once. */
  void forget() {
    changes.incrementAndGet();
    known.invalidateAll();
  }
}
