package dev.muster.scoring;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.activities.WorkspaceAudit;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.SavedFilters;
import dev.muster.selection.SavedProblem;
import dev.muster.sql.Places;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Adds, changes and deletes rules: each a transaction, with its trace. Scores follow by themselves. */
@Component
class RuleChanges {

  private static final int MOST = 50;
  private static final int MOST_POINTS = 100;
  private static final int LONGEST_NAME = 120;
  private static final String INSERT =
      """
      INSERT INTO scoring_rule (name, filter, points, enabled, position)
      SELECT ?, ?::text::jsonb, ?, ?, count(*) FROM scoring_rule HAVING count(*) < ? RETURNING id
      """;
  private static final String LOCK = "SELECT id FROM scoring_rule WHERE id = ? FOR UPDATE";
  private static final String UPDATE =
      """
      UPDATE scoring_rule SET name = ?, filter = ?::text::jsonb, points = ?, enabled = ?, version = version + 1
      WHERE id = ?
      """;

  private final DatabaseClient database;
  private final ScoringRules rules;
  private final SavedFilters filters;
  private final JsonMapper json;
  private final WorkspaceAudit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transactions;

  RuleChanges(
      DatabaseClient database,
      ScoringRules rules,
      SavedFilters filters,
      JsonMapper json,
      WorkspaceAudit audit,
      Idempotency idempotency,
      TransactionalOperator transactions) {
    this.database = database;
    this.rules = rules;
    this.filters = filters;
    this.json = json;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transactions = transactions;
  }

  /** A rule as it is wanted, checked but for what its filter points to. */
  private record Draft(String name, Object filter, int points, boolean enabled) {

    Draft {
      name = name.strip();
      refuseIf(name.isEmpty(), "REQUIRED", "A rule needs a name.", "name");
      refuseIf(
          name.codePointCount(0, name.length()) > LONGEST_NAME,
          "TOO_LONG",
          "A name has at most 120 characters.",
          "name");
      refuseIf(
          Math.abs(points) > MOST_POINTS, "INVALID", "Points are -100 to 100, not " + points + ".", "points");
    }

    /** What the input says, and what it does not as it is. */
    static Draft of(Map<String, Object> input, @Nullable ScoringRule now) {
      Object name = input.get("name");
      Object filter = input.get("filter");
      Object points = input.get("points");
      return new Draft(
          name != null || now == null ? String.valueOf(name) : now.name(),
          filter != null || now == null ? Objects.requireNonNull(filter) : now.filter(),
          points instanceof Integer number ? number : now == null ? 0 : now.points(),
          input.get("enabled") instanceof Boolean enabled ? enabled : now == null || now.enabled());
    }

    private static void refuseIf(boolean broken, String code, String message, String field) {
      if (broken) {
        throw refused(code, message, field);
      }
    }
  }

  Mono<ScoringRule> create(Map<String, Object> input, Caller caller) {
    Map<String, Object> arguments = new HashMap<>(input);
    String key = (String) arguments.remove("idempotencyKey");
    return idempotency
        .once(caller, "createScoringRule", key, arguments, Mono.defer(() -> insert(input, caller)))
        .as(transactions::transactional)
        .flatMap(rules::byId);
  }

  private Mono<UUID> insert(Map<String, Object> input, Caller caller) {
    Draft draft = Draft.of(input, null);
    return sound(draft)
        .then(
            Query.of(
                    INSERT,
                    draft.name(),
                    json.writeValueAsString(draft.filter()),
                    draft.points(),
                    draft.enabled(),
                    MOST)
                .first(database, row -> Rows.required(row, 0, UUID.class)))
        .switchIfEmpty(Mono.error(refused("TOO_MANY", "A workspace has at most 50 scoring rules.", "name")))
        .flatMap(id -> audit.record(caller, "createScoringRule", id, null, draft).thenReturn(id));
  }

  Mono<ScoringRule> update(Map<String, Object> input, Caller caller) {
    return locked(String.valueOf(input.get("id")))
        .doOnNext(rule -> refuseOther((Integer) input.get("expectedVersion"), rule.version()))
        .flatMap(rule ->
            update(rule, Draft.of(input, rule), caller)
                .then(move(rule, (Integer) input.get("position")))
                .thenReturn(rule.uuid()))
        .as(transactions::transactional)
        .flatMap(rules::byId);
  }

  private Mono<ScoringRule> locked(String id) {
    return Mono.justOrEmpty(ScoringRule.PREFIX.find(id))
        .flatMap(uuid -> Query.of(LOCK, uuid).first(database, row -> uuid))
        .flatMap(rules::byId)
        .switchIfEmpty(Mono.error(refused("NOT_FOUND", "There is no scoring rule with this id.", "id")));
  }

  private static void refuseOther(@Nullable Integer expected, int version) {
    if (expected != null && expected != version) {
      String message = "Somebody changed this rule meanwhile; it is at version " + version + " by now.";
      throw refused("VERSION_CONFLICT", message, "expectedVersion");
    }
  }

  private Mono<Void> update(ScoringRule rule, Draft draft, Caller caller) {
    if (draft.equals(new Draft(rule.name(), rule.filter(), rule.points(), rule.enabled()))) {
      return Mono.empty();
    }
    Mono<Void> checked = draft.filter().equals(rule.filter()) ? Mono.empty() : sound(draft);
    return checked
        .then(
            Query.of(
                    UPDATE,
                    draft.name(),
                    json.writeValueAsString(draft.filter()),
                    draft.points(),
                    draft.enabled(),
                    rule.uuid())
                .update(database))
        .then(audit.record(caller, "updateScoringRule", rule.uuid(), rule, draft));
  }

  /** A rule is for everybody, so it may point only to what everybody sees. */
  private Mono<Void> sound(Draft draft) {
    return filters
        .problems(draft.filter(), Formulas.NOBODY)
        .doOnNext(problems -> {
          if (!problems.isEmpty()) {
            SavedProblem problem = problems.getFirst();
            throw refused("INVALID", problem.message(), "filter");
          }
        })
        .then();
  }

  private Mono<Void> move(ScoringRule rule, @Nullable Integer position) {
    return position == null
        ? Mono.empty()
        : Places.move("scoring_rule", rule.uuid(), Math.max(0, position)).update(database).then();
  }

  Mono<String> delete(String id, Caller caller) {
    return locked(id)
        .flatMap(rule ->
            Query.of("DELETE FROM scoring_rule WHERE id = ?", rule.uuid())
                .update(database)
                .then(audit.record(caller, "deleteScoringRule", rule.uuid(), rule, null))
                .thenReturn(rule.id()))
        .as(transactions::transactional);
  }

  private static Refusal refused(String code, String message, String field) {
    return new Refusal(UserError.of(code, message, "input", field));
  }
}
