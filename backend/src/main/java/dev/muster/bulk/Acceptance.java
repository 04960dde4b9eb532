package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.bulk.Freezing.Draft;
import dev.muster.selection.ContactSelection;
import dev.muster.selection.Selections;
import dev.muster.sql.Query;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/**
 * Accepts actions: checks what may refuse them and freezes their contacts, in one transaction. What follows
 * is work for {@link Driver}.
 */
@Component
class Acceptance {

  private final Selections selections;
  private final Limits limits;
  private final Freezing freezing;
  private final Predecessors predecessors;
  private final Names names;
  private final Idempotency idempotency;
  private final BulkRuns runs;
  private final Driver driver;
  private final TransactionalOperator transactions;
  private final TransactionalOperator savepoints;

  Acceptance(
      Selections selections,
      Limits limits,
      Freezing freezing,
      Predecessors predecessors,
      Names names,
      Idempotency idempotency,
      BulkRuns runs,
      Driver driver,
      ReactiveTransactionManager manager) {
    this.selections = selections;
    this.limits = limits;
    this.freezing = freezing;
    this.predecessors = predecessors;
    this.names = names;
    this.idempotency = idempotency;
    this.runs = runs;
    this.driver = driver;
    this.transactions = TransactionalOperator.create(manager);
    this.savepoints =
        TransactionalOperator.create(
            manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
  }

  /**
   * What a caller asks for.
   *
   * @param written the input as it was written
   * @param arguments all arguments of the mutation but the idempotency key
   */
  record Request<P extends Record>(
      BulkAction<P> action,
      ContactSelection selection,
      P input,
      Map<String, Object> written,
      BulkRunInput run,
      Map<String, Object> arguments) {}

  /** The accepted action, on its way; the one accepted before where the idempotency key says so. */
  <P extends Record> Mono<BulkRun> accept(Request<P> request, Caller caller) {
    return Mono.defer(() -> {
      request.action().permissions().forEach(caller::refuseUnless);
      Schedule schedule = request.run().schedule(OffsetDateTime.now(ZoneOffset.UTC));
      Mono<UUID> work =
          names
              .check(request.action(), request.run())
              .then(Mono.zip(chosen(request, caller), limits.selection(), prepared(request, caller)))
              .flatMap(all ->
                  freezing.freeze(draft(request, all.getT3(), schedule), all.getT1(), all.getT2(), caller));
      return start(request.action().name(), request.run(), request.arguments(), work, caller);
    });
  }

  /** Does the work once for its key, in one transaction, and then lets the action begin. */
  Mono<BulkRun> start(String mutation, BulkRunInput run, Object arguments, Mono<UUID> work, Caller caller) {
    return idempotency
        .once(caller, mutation, run.idempotencyKey(), arguments, work)
        .as(transactions::transactional)
        .flatMap(id -> driver.start(id).then(runs.byId(id, caller)));
  }

  private static Draft draft(Request<?> request, Record parameters, Schedule schedule) {
    return new Draft(
        request.action().name(),
        request.written(),
        parameters,
        request.run(),
        schedule,
        Origin.of(request.run()));
  }

  /** Those of the selection, or exactly those of the action that this one goes on from. */
  private Mono<Query> chosen(Request<?> request, Caller caller) {
    Origin origin = Origin.of(request.run());
    Mono<Query> selected = Mono.defer(() -> selections.ids(request.selection(), caller));
    return predecessors
        .contacts(request.action().name(), request.written(), origin, caller)
        .switchIfEmpty(selected);
  }

  /** What preparing writes, for example a new tag, belongs to the change: a dry run takes it back. */
  private <P extends Record> Mono<P> prepared(Request<P> request, Caller caller) {
    Mono<P> prepared = Mono.defer(() -> request.action().prepare(request.input(), caller));
    return request.run().isDry()
        ? savepoints
            .execute(savepoint -> {
              savepoint.setRollbackOnly();
              return prepared;
            })
            .then(Mono.just(request.input()))
        : prepared;
  }
}
