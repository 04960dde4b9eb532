package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Callers;
import dev.muster.access.Permission;
import dev.muster.selection.Visibility;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/**
 * Works on an action's chunks, each in one transaction that changes the contacts, records it and counts it.
 * That transaction is why every contact is changed exactly once: a process that dies leaves the chunk PENDING
 * and its contacts as they were, and one that comes late finds it DONE.
 */
@Component
class Chunks {

  private static final Logger log = LoggerFactory.getLogger(Chunks.class);

  private final ChunkSql sql;
  private final Callers callers;
  private final Visibility visibility;
  private final TransactionalOperator transactions;
  private final TransactionalOperator savepoints;

  Chunks(ChunkSql sql, Callers callers, Visibility visibility, ReactiveTransactionManager manager) {
    this.sql = sql;
    this.callers = callers;
    this.visibility = visibility;
    this.transactions = TransactionalOperator.create(manager);
    this.savepoints =
        TransactionalOperator.create(
            manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
  }

  /**
   * Works on the next chunk that nobody works on.
   *
   * <p>At first all its contacts at once. Where the data of some contact stands in the way, the chunk is
   * taken again with savepoints, to find out which.
   *
   * @return whether there was one; false too where the action was stopped, and then nothing has happened
   */
  Mono<Boolean> next(Assignment work) {
    return next(work, this::apply)
        .onErrorResume(error -> Fault.of(error) == Fault.OF_A_CONTACT, error -> next(work, this::isolate));
  }

  private Mono<Boolean> next(Assignment work, Way way) {
    return sql.lockNext(work.action())
        .flatMap(chunk -> runner(work).flatMap(runner -> workOn(work, chunk, runner, way)))
        .as(transactions::transactional)
        .onErrorResume(Stopped.class, stopped -> Mono.just(false))
        .defaultIfEmpty(false);
  }

  private Mono<Boolean> workOn(Assignment work, Chunk chunk, Caller runner, Way way) {
    return sql.lockContacts(chunk, visibility.of(runner))
        .flatMap(there ->
            way.apply(work, chunk.of(there), runner)
                .flatMap(tally -> skip(work, chunk, there).map(tally::plus)))
        .flatMap(tally -> sql.finish(work.action(), chunk, tally))
        .filter(counted -> counted)
        .switchIfEmpty(Mono.error(Stopped::new));
  }

  /** How the contacts of a chunk are changed. */
  private interface Way {
    Mono<Tally> apply(Assignment work, Chunk chunk, Caller runner);
  }

  private Mono<Tally> apply(Assignment work, Chunk chunk, Caller runner) {
    if (chunk.size() == 0) {
      return Mono.just(Tally.NONE);
    }
    return work.dryRun()
        ? attempt(work, chunk, runner)
        : work.change().apply(runner).flatMap(change -> sql.apply(work, change, chunk));
  }

  /** The change itself, taken back before anybody can see it; only what it said is kept. */
  private Mono<Tally> attempt(Assignment work, Chunk chunk, Caller runner) {
    return savepoints
        .execute(savepoint -> {
          savepoint.setRollbackOnly();
          return work.change().apply(runner).flatMap(change -> sql.attempt(change, chunk));
        })
        .next()
        .flatMap(attempt -> sql.tell(work.action(), attempt));
  }

  /**
   * Tries them all under a savepoint, and where that fails each half, until the contact in the way stands
   * alone.
   */
  private Mono<Tally> isolate(Assignment work, Chunk chunk, Caller runner) {
    return apply(work, chunk, runner)
        .as(savepoints::transactional)
        .onErrorResume(
            error -> Fault.of(error) == Fault.OF_A_CONTACT,
            error ->
                chunk.size() == 1
                    ? fail(work, chunk, error)
                    : isolate(work, chunk.firstHalf(), runner)
                        .flatMap(first -> isolate(work, chunk.secondHalf(), runner).map(first::plus)));
  }

  private Mono<Tally> fail(Assignment work, Chunk one, Throwable error) {
    log.warn("{} {} failed for contact {}", work.kind(), work.action(), one.contacts()[0], error);
    Reason reason = Reason.of(Fault.sqlState(error));
    return sql.report(work.action(), BulkOutcome.FAILED, reason, one.contacts()).thenReturn(Tally.ONE_FAILED);
  }

  /** Contacts that were frozen and are not there any more, or not for the runner. */
  private Mono<Tally> skip(Assignment work, Chunk chunk, UUID[] there) {
    UUID[] missing = without(chunk.contacts(), there);
    if (missing.length == 0) {
      return Mono.just(Tally.NONE);
    }
    return sql.notDeleted(missing)
        .flatMap(hidden ->
            skip(work, Reason.NOT_VISIBLE, hidden).then(skip(work, Reason.GONE, without(missing, hidden))))
        .thenReturn(new Tally(0, missing.length, 0));
  }

  private Mono<Void> skip(Assignment work, Reason reason, UUID[] contacts) {
    return contacts.length == 0
        ? Mono.empty()
        : sql.report(work.action(), BulkOutcome.SKIPPED, reason, contacts);
  }

  private static UUID[] without(UUID[] all, UUID[] some) {
    if (all.length == some.length) {
      return new UUID[0];
    }
    Set<UUID> excluded = new HashSet<>(Arrays.asList(some));
    return Arrays.stream(all).filter(Predicate.not(excluded::contains)).toArray(UUID[]::new);
  }

  /** Who started the action, with the rights of now. Where one is lost, the action ends with what is done. */
  private Mono<Caller> runner(Assignment work) {
    return callers
        .byId(work.runner())
        .switchIfEmpty(Mono.error(() -> new GivenUp(work.runnerName() + " is no longer active here.")))
        .doOnNext(runner -> check(work, runner));
  }

  private static void check(Assignment work, Caller runner) {
    for (Permission permission : work.permissions()) {
      if (!runner.may(permission)) {
        throw new GivenUp(work.runnerName() + " no longer has the permission " + permission + ".");
      }
    }
  }

  /** The action was stopped while a chunk was being worked on: undoes that chunk. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }
}
