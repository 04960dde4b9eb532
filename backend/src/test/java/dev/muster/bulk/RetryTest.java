package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Trying again what failed. */
class RetryTest extends BulkTest {

  @Test
  void triesOnlyTheFailedAgain() {
    contacts(20);
    sql.run(
        "ALTER TABLE contact ADD CONSTRAINT two_stay CHECK (last_name::int > 2 OR status = 'ACTIVE') NOT VALID");
    UUID action = setInactive("agent", EVERYBODY);
    try {
      awaitEnd(action);
      assertThat(sql.number("SELECT failed FROM bulk_action WHERE id = ?", action)).isEqualTo(2);
    } finally {
      sql.run("ALTER TABLE contact DROP CONSTRAINT two_stay");
    }
    UUID look = accepted(retry(action, Map.of("dryRun", true)));
    awaitEnd(look);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'ACTIVE'")).isEqualTo(2);
    UUID retry = accepted(retry(action, Map.of("previewOf", BulkRun.PREFIX.id(look))));
    assertThat(awaitEnd(retry)).isEqualTo("COMPLETED");
    assertThat(sql.text("SELECT concat_ws(' ', kind, total, succeeded) FROM bulk_action WHERE id = ?", retry))
        .isEqualTo("updateStatus 2 2");
  }

  @Test
  void doesNotTryAgainWhatWasOnlyTried() {
    contacts(3);
    UUID dry =
        accepted(
            ask("agent", UPDATE_STATUS, EVERYBODY, Map.of("status", "INACTIVE"), Map.of("dryRun", true)));
    awaitEnd(dry);
    assertThat(refused(retry(dry, Map.of()))).isEqualTo("INVALID");
  }

  /** An undo has no permission of its own; it needs that of what it takes back. */
  @Test
  void refusesToTryAnUndoAgainForWhoMayNotMakeItsChanges() {
    contacts(1);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    UUID undo = undo(action);
    awaitEnd(undo);
    as("viewer").document("{ me { name } }").executeAndVerify();
    sql.run(
        "UPDATE bulk_action SET created_by = (SELECT id FROM app_user WHERE name = 'Vera Viewer') "
            + "WHERE id = ?",
        undo);
    sql.run(
        "INSERT INTO bulk_result (action_id, contact_id, outcome, code, message) "
            + "SELECT ?, id, 'FAILED', 'RULE_BROKEN', 'A test.' FROM contact",
        undo);
    assertThat(refused(retry("viewer", undo, Map.of()))).isEqualTo("PERMISSION_REQUIRED");
  }

  private GraphQlTester.Response retry(UUID action, Map<String, Object> run) {
    return retry("agent", action, run);
  }

  private GraphQlTester.Response retry(String who, UUID action, Map<String, Object> run) {
    return as(who)
        .document(
            """
            mutation ($id: ID!, $run: BulkRunInput) {
              action: retryFailed(id: $id, run: $run) {
                bulkAction { id kind retryOf { id } } userErrors { code } } }
            """)
        .variable("id", BulkRun.PREFIX.id(action))
        .variable("run", run)
        .execute();
  }

  private UUID undo(UUID action) {
    return accepted(
        as("agent")
            .document(
                "mutation ($id: ID!) { action: undoBulkAction(id: $id) { "
                    + "bulkAction { id } userErrors { code } } }")
            .variable("id", BulkRun.PREFIX.id(action))
            .execute());
  }
}
