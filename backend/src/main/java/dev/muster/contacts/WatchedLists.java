package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.feed.Changes;
import dev.muster.feed.Feed;
import dev.muster.selection.Selections;
import dev.muster.sql.Where;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Lets people watch lists at the price of one look a second for each different list: all who watch the same
 * filter, search and rights in this process share a stream.
 */
@Component
class WatchedLists {

  private static final int MOST_CHANGED = 1_000;
  private static final int MOST_UNREAD = 1_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Feed feed;
  private final Contacts contacts;
  private final Selections selections;
  private final Map<Where, Flux<ContactsChanged>> streams = new ConcurrentHashMap<>();

  WatchedLists(Feed feed, Contacts contacts, Selections selections) {
    this.feed = feed;
    this.contacts = contacts;
    this.selections = selections;
  }

  /**
   * The changes of a list from now on, or from the place of an event that the caller has seen. The first
   * event comes at once. Never ends by itself; one who does not read for 1,000 events is cut off.
   */
  Flux<ContactsChanged> changes(
      @Nullable Map<String, Object> filter,
      @Nullable String search,
      @Nullable String afterSequence,
      Caller caller) {
    return selections
        .listed(filter, search, caller)
        .flatMapMany(list -> changes(list, afterSequence))
        .onBackpressureBuffer(MOST_UNREAD);
  }

  /** The stream's present event belongs to others: it becomes the newcomer's own first one. */
  private Flux<ContactsChanged> changes(Where list, @Nullable String after) {
    return streams
        .computeIfAbsent(list, this::stream)
        .index()
        .concatMap(event -> event.getT1() > 0 ? Mono.just(event.getT2()) : first(list, after, event.getT2()));
  }

  private Mono<ContactsChanged> first(Where list, @Nullable String after, ContactsChanged present) {
    return after == null
        ? Mono.just(ContactsChanged.nothing(present.sequence()))
        : feed.since(after, MOST_CHANGED).flatMap(changes -> look(list, changes));
  }

  private Flux<ContactsChanged> stream(Where list) {
    return Flux.defer(
            () -> {
              AtomicReference<String> seen = new AtomicReference<>();
              return feed.hints()
                  .cast(Object.class)
                  .startWith(list)
                  .onBackpressureLatest()
                  .concatMap(hint -> paced(look(list, seen)), 0);
            })
        .doFinally(end -> streams.remove(list))
        .replay(1)
        .refCount();
  }

  private Mono<ContactsChanged> look(Where list, AtomicReference<String> seen) {
    return Mono.defer(() -> {
      String before = seen.get();
      Mono<ContactsChanged> event =
          before == null
              ? feed.now().map(now -> ContactsChanged.nothing(now.sequence()))
              : feed.since(before, MOST_CHANGED)
                  .flatMap(changes -> look(list, changes))
                  .filter(ContactsChanged::isNews);
      return event.doOnNext(told -> seen.set(told.sequence()));
    });
  }

  private Mono<ContactsChanged> look(Where list, Changes changes) {
    if (changes.tooMany()) {
      return Mono.just(ContactsChanged.tooMuch(changes.sequence()));
    }
    return contacts
        .listed(list, changes.contacts())
        .collectList()
        .map(listed -> ContactsChanged.of(changes.sequence(), changes.contacts(), listed));
  }

  /** Looks, again and again while the database does not answer, and then rests. */
  private static Flux<ContactsChanged> paced(Mono<ContactsChanged> look) {
    return look.retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE).maxBackoff(LONGEST_PAUSE))
        .flux()
        .concatWith(Mono.delay(PAUSE).then(Mono.empty()));
  }
}
