package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.sql.Notification;
import dev.muster.sql.Notifications;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Lets any number of people watch actions, at the price of one: all who watch the same action in this process
 * share one stream, which reads the action's row after each notification, at most four times a second.
 *
 * <p>It is always the row that is shown, never what the notification said. So events may be left out but
 * never be wrong, and after an interruption the stream catches up by reading once more.
 */
@Component
class Watching {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_UNREAD = 10_000;

  private final BulkRuns runs;
  private final Flux<Notification> notifications;
  private final Map<UUID, Flux<BulkRun>> streams = new ConcurrentHashMap<>();
  private final Flux<BulkRun> changes;

  Watching(BulkRuns runs, Notifications notifications) {
    this.runs = runs;
    this.notifications = notifications.on(BulkRuns.CHANNEL);
    this.changes = Flux.defer(this::changes).publish().refCount();
  }

  /**
   * The states of one action from now on, up to its end.
   *
   * <p>Errors: {@link RequestError} {@code NOT_FOUND} where the caller may not see it.
   *
   * @param after the sequence number of the last state that the caller knows; the end is told again all the
   *     same
   */
  Flux<BulkRun> one(UUID id, int after, Caller caller) {
    return runs.byId(id, caller)
        .switchIfEmpty(Mono.error(() -> RequestError.notFound("NOT_FOUND", "There is no such bulk action.")))
        .flatMapMany(known -> streams.computeIfAbsent(id, this::stream))
        .filter(run -> run.sequence() > after || run.state().ended())
        .onBackpressureLatest();
  }

  /** First every action that has not ended, then each change of any, as far as the caller may see them. */
  Flux<BulkRun> all(Caller caller) {
    return Flux.defer(() -> {
      Map<UUID, Integer> told = new ConcurrentHashMap<>();
      Flux<BulkRun> later = changes.filter(run -> BulkRuns.isVisible(run, caller));
      return later
          .mergeWith(runs.notEnded(caller))
          .filter(run -> isNews(run, told))
          .onBackpressureBuffer(MOST_UNREAD);
    });
  }

  /** What was read earlier may arrive later. */
  private static boolean isNews(BulkRun run, Map<UUID, Integer> told) {
    Integer before = told.put(run.uuid(), run.sequence());
    if (before != null && before >= run.sequence()) {
      told.put(run.uuid(), before);
      return false;
    }
    return true;
  }

  private Flux<BulkRun> stream(UUID id) {
    Flux<Object> reasonsToLook =
        Flux.from(notifications)
            .filter(said -> said.resumed() || said.payload().equals(id.toString()))
            .cast(Object.class)
            .startWith(id);
    return reasonsToLook
        .onBackpressureLatest()
        .concatMap(reason -> paced(runs.byIds(Set.of(id))), 0)
        .distinctUntilChanged(BulkRun::sequence)
        .takeUntil(run -> run.state().ended())
        .doFinally(end -> streams.remove(id))
        .replay(1)
        .refCount();
  }

  /** The changes of all actions: what has changed since the last look is read by one statement. */
  private Flux<BulkRun> changes() {
    Set<UUID> changed = ConcurrentHashMap.newKeySet();
    return notifications
        .doOnNext(said -> {
          if (!said.resumed()) {
            changed.add(UUID.fromString(said.payload()));
          }
        })
        .onBackpressureLatest()
        .concatMap(said -> paced(Flux.defer(() -> look(said, changed))), 0);
  }

  private Flux<BulkRun> look(Notification said, Set<UUID> changed) {
    Set<UUID> ids = new HashSet<>(changed);
    changed.removeAll(ids);
    Flux<BulkRun> seen = ids.isEmpty() ? Flux.empty() : runs.byIds(ids);
    return said.resumed() ? seen.concatWith(runs.notEnded()) : seen;
  }

  /** Looks, again and again while the database does not answer, and then rests. */
  private static Flux<BulkRun> paced(Flux<BulkRun> look) {
    return look.retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE).maxBackoff(LONGEST_PAUSE))
        .concatWith(Mono.delay(PAUSE).then(Mono.empty()));
  }
}
