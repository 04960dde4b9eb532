package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SentStatements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class UndoTest extends BulkTest {

  @Test
  void givesBackWhatItChangedAndNothingElse() {
    contacts(1_500);
    sql.run("UPDATE contact SET status = 'INACTIVE' WHERE last_name::int <= 100");
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);

    UUID undo = accepted(undo("agent", action, Map.of()));
    assertThat(awaitEnd(undo)).isEqualTo("COMPLETED");

    assertThat(
            sql.text("SELECT concat_ws(' ', total, succeeded, skipped) FROM bulk_action WHERE id = ?", undo))
        .isEqualTo("1400 1400 0");
    assertThat(sql.texts("SELECT status || ' ' || count(*) FROM contact GROUP BY status ORDER BY 1"))
        .containsExactly("ACTIVE 1400", "INACTIVE 100");
    assertThat(sql.number("SELECT count(*) FROM contact WHERE version = 3")).isEqualTo(1_400);
    assertThat(
            sql.number(
                "SELECT count(*) FROM audit WHERE bulk_action_id = ? AND action = 'undoBulkAction'", undo))
        .isEqualTo(1_400);
  }

  @Test
  void leavesAloneAndListsWhatWasChangedSince() {
    contacts(3);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    sql.run("UPDATE contact SET status = 'ACTIVE' WHERE last_name = '1'");
    sql.run("UPDATE contact SET job_title = 'Poet' WHERE last_name = '2'");
    UUID undo = accepted(undo("agent", action, Map.of()));
    awaitEnd(undo);
    assertThat(sql.text("SELECT concat_ws(' ', succeeded, skipped) FROM bulk_action WHERE id = ?", undo))
        .isEqualTo("2 1");
    assertThat(sql.texts("SELECT code FROM bulk_result WHERE action_id = ?", undo))
        .containsExactly("CHANGED_SINCE");
  }

  @Test
  void canItselfBeUndoneAndPreviewed() {
    contacts(30);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    UUID look = accepted(undo("agent", action, Map.of("dryRun", true)));
    awaitEnd(look);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'ACTIVE'")).isZero();
    UUID undo = accepted(undo("agent", action, Map.of()));
    awaitEnd(undo);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'ACTIVE'")).isEqualTo(30);
    UUID redo = accepted(undo("agent", undo, Map.of()));
    awaitEnd(redo);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE'")).isEqualTo(30);
    assertThat(sql.texts("SELECT DISTINCT version FROM contact")).containsExactly("4");
    as("agent")
        .document("query ($id: ID!) { bulkAction(id: $id) { undoneBy { id undoOf { id } } } }")
        .variable("id", BulkRun.PREFIX.id(action))
        .execute()
        .path("bulkAction.undoneBy.id")
        .entity(String.class)
        .isEqualTo(BulkRun.PREFIX.id(undo));
  }

  @Test
  void takesAwayTheTagsThatItAddedAndNoOthers() {
    contacts(5);
    sql.run("INSERT INTO tag (name) VALUES ('Old'), ('Warm')");
    sql.run(
        "INSERT INTO contact_tag SELECT c.id, t.id FROM contact c, tag t "
            + "WHERE t.name = 'Old' OR t.name = 'Warm' AND c.last_name = '1'");
    UUID action = run("agent", ADD_TAGS, EVERYBODY, Map.of("tags", List.of("warm", "New")));
    awaitEnd(action);
    sql.run("UPDATE tag SET name = 'Renamed' WHERE name = 'New'");

    UUID undo = accepted(undo("agent", action, Map.of()));
    assertThat(awaitEnd(undo)).isEqualTo("COMPLETED");
    assertThat(tags()).containsExactly("1 Old", "1 Warm", "2 Old", "3 Old", "4 Old", "5 Old");

    awaitEnd(accepted(undo("agent", undo, Map.of())));
    assertThat(tags()).hasSize(15).contains("1 Renamed", "5 Warm");
  }

  private List<String> tags() {
    return sql.texts(
        "SELECT c.last_name || ' ' || t.name FROM contact c JOIN contact_tag ct ON ct.contact_id = c.id "
            + "JOIN tag t ON t.id = ct.tag_id ORDER BY 1");
  }

  @Test
  void isOverWhenTheTimeIsOver() {
    contacts(3);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    sql.run("UPDATE bulk_action SET finished_at = now() - interval '30 days 1 second'");
    GraphQlTester.Response late = undo("agent", action, Map.of());
    assertThat(refused(late)).isEqualTo("UNDO_EXPIRED");
    late.path("action.userErrors[0].policyKey").entity(String.class).isEqualTo("bulk.undoDays");
    sql.run("UPDATE bulk_action SET finished_at = now() - interval '29 days 23 hours'");
    awaitEnd(accepted(undo("agent", action, Map.of())));
  }

  @Test
  void saysForHowLongAnActionCanBeUndoneAlsoBeforeItRuns() {
    contacts(3);
    UUID look =
        accepted(
            ask("agent", UPDATE_STATUS, EVERYBODY, Map.of("status", "INACTIVE"), Map.of("dryRun", true)));
    awaitEnd(look);
    assertThat(undoDays(look)).isEqualTo(30);
    setUndoDays("0");
    assertThat(undoDays(look)).isZero();
    setUndoDays("none");
    assertThat(undoDays(look)).isNull();
  }

  @Test
  void saysOfAWholeListByOneStatementForHowLongItCanBeUndone() {
    contacts(3);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    awaitEnd(accepted(undo("agent", action, Map.of())));
    UUID unknown = setInactive("agent", EVERYBODY);
    awaitEnd(unknown);
    sql.run("UPDATE bulk_action SET kind = 'unknownHere' WHERE id = ?", unknown);
    try (SentStatements sent = SentStatements.listen()) {
      as("agent")
          .document("{ bulkActions { edges { node { undoDays } } } }")
          .execute()
          .path("bulkActions.edges[*].node.undoDays")
          .entityList(Integer.class)
          .containsExactly(0, 30, 30);
      assertThat(sent.containing("parameters::text")).hasSize(1);
    }
  }

  private @Nullable Integer undoDays(UUID action) {
    return as("agent")
        .document("query ($id: ID!) { bulkAction(id: $id) { undoDays } }")
        .variable("id", BulkRun.PREFIX.id(action))
        .execute()
        .path("bulkAction")
        .entity(UndoDays.class)
        .get()
        .undoDays();
  }

  private record UndoDays(@Nullable Integer undoDays) {}

  private void setUndoDays(String days) {
    as("admin")
        .document(
            "mutation ($days: String!) { setPolicy(input: { key: \"bulk.undoDays\", value: $days }) "
                + "{ userErrors { code } } }")
        .variable("days", days)
        .executeAndVerify();
  }

  @Test
  void refusesWhatRunsWhatOnlyTriedAndWhatIsNotThere() throws SQLException {
    contacts(3);
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      UUID running = setInactive("agent", EVERYBODY);
      assertThat(refused(undo("agent", running, Map.of()))).isEqualTo("NOT_ENDED");
      assertThat(refused(undo("viewer", running, Map.of()))).isEqualTo("NOT_FOUND");
      held.rollback();
      awaitEnd(running);
    }
    UUID again = setInactive("agent", EVERYBODY);
    awaitEnd(again);
    assertThat(refused(undo("agent", again, Map.of()))).isEqualTo("EMPTY_SELECTION");
    UUID dry =
        accepted(ask("agent", UPDATE_STATUS, EVERYBODY, Map.of("status", "ACTIVE"), Map.of("dryRun", true)));
    awaitEnd(dry);
    assertThat(refused(undo("agent", dry, Map.of()))).isEqualTo("NOT_UNDOABLE");
  }

  @Test
  void waitsForTheActionBeforeItWithItsOwnContacts() {
    contacts(3);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    contacts(2);
    UUID tagged = run("agent", ADD_TAGS, EVERYBODY, Map.of("tags", List.of("a")));
    awaitEnd(tagged);
    UUID first = accepted(undo("agent", tagged, Map.of()));
    UUID second = accepted(undo("agent", action, Map.of("after", BulkRun.PREFIX.id(first))));
    assertThat(awaitEnd(second)).isEqualTo("COMPLETED");
    assertThat(sql.texts("SELECT total FROM bulk_action WHERE undo_of IS NOT NULL ORDER BY id"))
        .containsExactly("5", "3");
    assertThat(
            sql.number(
                "SELECT count(*) FROM bulk_action a JOIN bulk_action b ON b.id = a.runs_after "
                    + "WHERE a.started_at >= b.finished_at"))
        .isEqualTo(1);
  }

  private GraphQlTester.Response undo(String who, UUID action, Map<String, Object> run) {
    return as(who)
        .document(
            """
            mutation ($id: ID!, $run: BulkRunInput) {
              action: undoBulkAction(id: $id, run: $run) {
                bulkAction { id kind } userErrors { code policyKey } } }
            """)
        .variable("id", BulkRun.PREFIX.id(action))
        .variable("run", run)
        .execute();
  }
}
