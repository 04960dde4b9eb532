package dev.muster.scoring;

import dev.muster.feed.Changes;
import dev.muster.feed.Feed;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Keeps every lead score at what the rules make of the contact.
 *
 * <p>Every two seconds the contacts that changed are scored. When the rules amount to something else, when
 * more than 50,000 changed, and once a day, everybody is, 10,000 a transaction. The state lies in the
 * database and is locked while one process works on it, so that a process that dies leaves no more undone
 * than its last step. Scores are derived: they raise no version and leave no trace in the audit.
 */
@Component
class Scoring {

  private static final int BATCH = 10_000;

  /**
   * More than bulk actions change between two looks: whoever is scored again for them costs them their speed.
   */
  private static final int MOST_CHANGED = 50_000;

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String MAKE = "INSERT INTO scoring_state DEFAULT VALUES ON CONFLICT DO NOTHING";
  private static final String LOCK =
      """
      SELECT formula, sequence, scored_up_to, begun_at < date_trunc('day', now())
      FROM scoring_state FOR UPDATE SKIP LOCKED
      """;
  private static final String BEGIN =
      "UPDATE scoring_state SET formula = ?, sequence = ?, scored_up_to = ?, begun_at = now()";
  private static final String GO_ON = "UPDATE scoring_state SET sequence = ?, scored_up_to = ?";

  private final DatabaseClient database;
  private final Formulas formulas;
  private final Scores scores;
  private final Feed feed;
  private final TransactionalOperator transactions;

  Scoring(
      DatabaseClient database,
      Formulas formulas,
      Scores scores,
      Feed feed,
      TransactionalOperator transactions) {
    this.database = database;
    this.formulas = formulas;
    this.scores = scores;
    this.feed = feed;
    this.transactions = transactions;
  }

  /** How far scores follow. */
  private record State(String formula, String sequence, @Nullable UUID scoredUpTo, boolean ofYesterday) {}

  @Scheduled(
      fixedDelayString = "${muster.scoring.pause:PT2S}",
      initialDelayString = "${muster.scoring.pause:PT2S}")
  Mono<Void> follow() {
    return Query.of(MAKE)
        .update(database)
        .then(formulas.current())
        .flatMap(formula -> step(formula).expand(more -> step(formula)).then());
  }

  /** One transaction's work; empty where nothing is left to do or another process is at it. */
  private Mono<Boolean> step(Formula formula) {
    return Query.of(LOCK)
        .first(database, Scoring::state)
        .flatMap(state -> step(state, formula))
        .as(transactions::transactional)
        .filter(more -> more);
  }

  private Mono<Boolean> step(State state, Formula formula) {
    if (state.ofYesterday() || !state.formula().equals(formula.fingerprint())) {
      return begin(formula);
    }
    return feed.since(state.sequence(), MOST_CHANGED)
        .flatMap(changes -> changes.tooMany() ? begin(formula) : goOn(state, changes, formula));
  }

  /** From here on everybody is scored; what changes meanwhile comes by the feed. */
  private Mono<Boolean> begin(Formula formula) {
    return feed.now()
        .flatMap(now -> Query.of(BEGIN, formula.fingerprint(), now.sequence(), BEFORE_ALL).update(database))
        .thenReturn(true);
  }

  private Mono<Boolean> goOn(State state, Changes changes, Formula formula) {
    Mono<Void> changed =
        changes.contacts().isEmpty() ? Mono.empty() : scores.score(changes.contacts(), formula).then();
    UUID from = state.scoredUpTo();
    return changed
        .then(Mono.defer(() -> from == null ? Mono.<UUID>empty() : everybody(from, formula)))
        .flatMap(upTo -> save(changes, upTo).thenReturn(true))
        .switchIfEmpty(Mono.defer(() -> save(changes, null).thenReturn(false)));
  }

  /** Up to where the next ones were scored; empty where they were the last. */
  private Mono<UUID> everybody(UUID from, Formula formula) {
    return scores
        .next(from, BATCH)
        .delayUntil(batch -> scores.score(batch, formula))
        .filter(batch -> batch.size() == BATCH)
        .map(Scores.Batch::upTo);
  }

  private Mono<Long> save(Changes changes, @Nullable UUID upTo) {
    return Query.of(GO_ON, changes.sequence(), Query.value(upTo, UUID.class)).update(database);
  }

  private static State state(Row row) {
    return new State(
        Rows.required(row, 0, String.class),
        Rows.required(row, 1, String.class),
        Rows.optional(row, 2, UUID.class),
        Rows.required(row, 3, Boolean.class));
  }
}
