package dev.muster.bulk;

import static dev.muster.sql.Rows.required;

import dev.muster.access.Caller;
import dev.muster.policy.Policies;
import dev.muster.sql.Query;
import io.r2dbc.spi.Row;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Hands actions to workers. */
@Component
class Assignments {

  private static final String COLUMNS =
      "id, kind, parameters::text, created_by, created_by_name, total, dry_run";
  private static final String RUNNING =
      "SELECT " + COLUMNS + " FROM bulk_action WHERE id = ? AND state = 'RUNNING'";

  /** Whoever starts an action counts those that run, so only one may at a time. */
  private static final String TAKE_TURNS = "SELECT pg_advisory_xact_lock(hashtext('muster.bulk_action'))";

  private static final String START =
      """
      UPDATE bulk_action SET state = 'RUNNING', sequence = sequence + 1
      WHERE id = ? AND state = 'QUEUED' AND (dry_run
        OR (SELECT count(*) FROM bulk_action WHERE state = 'RUNNING' AND NOT dry_run) < ?)
      RETURNING\s
      """
          + COLUMNS;

  private final DatabaseClient database;
  private final TransactionalOperator transactions;
  private final BulkActions actions;
  private final Policies policies;
  private final JsonMapper json;

  Assignments(
      DatabaseClient database,
      TransactionalOperator transactions,
      BulkActions actions,
      Policies policies,
      JsonMapper json) {
    this.database = database;
    this.transactions = transactions;
    this.actions = actions;
    this.policies = policies;
    this.json = json;
  }

  /**
   * What is to be done; empty where the action has ended, rests, or has to wait for its turn.
   *
   * <p>Errors: {@link GivenUp} where this version of the server has no such action.
   */
  Mono<Assignment> take(UUID action) {
    return Query.of(RUNNING, action).first(database, this::read).switchIfEmpty(start(action));
  }

  private Mono<Assignment> start(UUID action) {
    return policies
        .value(BulkPolicy.MAX_CONCURRENT)
        .flatMap(most ->
            Query.of(TAKE_TURNS)
                .list(database, row -> action)
                .then(Query.of(START, action, most(most)).first(database, this::read))
                .as(transactions::transactional));
  }

  private static int most(OptionalInt limit) {
    return limit.orElse(Integer.MAX_VALUE);
  }

  private Assignment read(Row row) {
    String kind = required(row, 1, String.class);
    return kind.equals(Undo.KIND) ? undo(row) : of(named(kind), row);
  }

  private BulkAction<?> named(String kind) {
    return actions
        .named(kind)
        .orElseThrow(() -> new GivenUp("This version of the server does not know `" + kind + "`."));
  }

  private <P extends Record> Assignment of(BulkAction<P> action, Row row) {
    P parameters = json.readValue(required(row, 2, String.class), action.parameters());
    // The parameters of a dry run are as they were written: preparing them is a part of what is tried.
    Function<Caller, Mono<Change>> change =
        required(row, 6, Boolean.class)
            ? runner -> action.prepare(parameters, runner).map(action::change)
            : runner -> Mono.just(action.change(parameters));
    return assignment(action, change, row);
  }

  private Assignment undo(Row row) {
    Undo undo = json.readValue(required(row, 2, String.class), Undo.class);
    return undo(named(undo.kind()), undo, row);
  }

  private <P extends Record> Assignment undo(BulkAction<P> action, Undo undo, Row row) {
    P parameters = json.treeToValue(undo.parameters(), action.parameters());
    Change change = action.undo(parameters, undo.action());
    if (change == null) {
      throw new GivenUp("This version of the server cannot undo `" + action.name() + "`.");
    }
    return assignment(action, runner -> Mono.just(change), row);
  }

  private static Assignment assignment(BulkAction<?> action, Function<Caller, Mono<Change>> change, Row row) {
    return new Assignment(
        required(row, 0, UUID.class),
        required(row, 1, String.class),
        change,
        required(row, 3, UUID.class),
        required(row, 4, String.class),
        Assignment.permissions(action, required(row, 5, Integer.class)),
        required(row, 6, Boolean.class));
  }
}
