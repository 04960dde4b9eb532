package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class DryRunTest extends BulkTest {

  private static final Map<String, Object> DRY = Map.of("dryRun", true);
  private static final Map<String, Object> INACTIVE = Map.of("status", "INACTIVE");

  @Test
  void saysWhatItWouldDoAndDoesNothing() {
    contacts(1_500);
    sql.run("UPDATE contact SET status = 'INACTIVE' WHERE last_name::int <= 100");
    UUID preview = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, DRY));
    assertThat(awaitEnd(preview)).isEqualTo("COMPLETED");

    GraphQlTester.Response told = look(preview);
    told.path("bulkAction.dryRun").entity(Boolean.class).isEqualTo(true);
    told.path("bulkAction.succeeded").entity(Integer.class).isEqualTo(1_400);
    told.path("bulkAction.unchanged").entity(Integer.class).isEqualTo(100);
    told.path("bulkAction.samples").entityList(Object.class).hasSize(20);
    told.path("bulkAction.samples[0].before").entity(String.class).isEqualTo("ACTIVE");
    told.path("bulkAction.samples[0].after").entity(String.class).isEqualTo("INACTIVE");
    assertThat(sql.number("SELECT count(*) FROM contact WHERE version > 1 OR status = 'INACTIVE'"))
        .isEqualTo(100);
    assertThat(sql.number("SELECT count(*) FROM audit")).isZero();
  }

  @Test
  void doesNotWaitForTheTimeOfWhatItTries() {
    contacts(3);
    Map<String, Object> later =
        Map.of("dryRun", true, "mode", "SCHEDULED", "startAt", "2090-01-01T00:00:00Z");
    UUID preview = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, later));
    assertThat(awaitEnd(preview)).isEqualTo("COMPLETED");
  }

  @Test
  void makesNoTagForTheSakeOfLooking() {
    contacts(3);
    UUID preview = accepted(ask("agent", ADD_TAGS, EVERYBODY, Map.of("tags", List.of("Brand new")), DRY));
    assertThat(awaitEnd(preview)).isEqualTo("COMPLETED");
    look(preview).path("bulkAction.succeeded").entity(Integer.class).isEqualTo(3);
    assertThat(sql.number("SELECT count(*) FROM tag")).isZero();
    assertThat(sql.number("SELECT count(*) FROM contact_tag")).isZero();
  }

  @Test
  void tellsWhoWouldBeSkipped() throws SQLException {
    contacts(5);
    try (Connection held = sql.open("UPDATE contact SET deleted_at = now() WHERE last_name::int <= 2")) {
      UUID preview = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, DRY));
      held.commit();
      awaitEnd(preview);
      look(preview).path("bulkAction.reasons[0].code").entity(String.class).isEqualTo("CONTACT_GONE");
      look(preview).path("bulkAction.skipped").entity(Integer.class).isEqualTo(2);
    }
  }

  @Test
  void runsForExactlyTheContactsThatWerePreviewed() {
    contacts(20);
    Map<String, Object> active = Map.of("filter", Map.of("status", Map.of("eq", "ACTIVE")));
    UUID preview = accepted(ask("agent", UPDATE_STATUS, active, INACTIVE, DRY));
    awaitEnd(preview);
    contacts(7);
    UUID action = accepted(ask("agent", UPDATE_STATUS, active, INACTIVE, previewed(preview)));
    assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE'")).isEqualTo(20);
    as("agent")
        .document("query ($id: ID!) { bulkAction(id: $id) { previewOf { id dryRun } } }")
        .variable("id", BulkRun.PREFIX.id(action))
        .execute()
        .path("bulkAction.previewOf.id")
        .entity(String.class)
        .isEqualTo(BulkRun.PREFIX.id(preview));
  }

  @Test
  void refusesToRunAPreviewOfSomethingElse() {
    contacts(3);
    UUID preview = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, DRY));
    awaitEnd(preview);
    Map<String, Object> active = Map.of("status", "ACTIVE");
    assertThat(refused(ask("agent", UPDATE_STATUS, EVERYBODY, active, previewed(preview))))
        .isEqualTo("INVALID");
    assertThat(refused(ask("viewer", UPDATE_STATUS, EVERYBODY, INACTIVE, previewed(preview))))
        .isEqualTo("PERMISSION_REQUIRED");
    UUID real = setInactive("agent", EVERYBODY);
    awaitEnd(real);
    assertThat(refused(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, previewed(real))))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void isToldFromWhatChangesContactsInTheList() {
    contacts(3);
    UUID preview = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, DRY));
    awaitEnd(preview);
    UUID real = setInactive("agent", EVERYBODY);
    awaitEnd(real);
    assertThat(listed(Map.of("dryRun", true))).containsExactly(BulkRun.PREFIX.id(preview));
    assertThat(listed(Map.of("dryRun", false))).containsExactly(BulkRun.PREFIX.id(real));
    assertThat(listed(Map.of())).hasSize(2);
  }

  private List<String> listed(Map<String, Object> filter) {
    return as("agent")
        .document("query ($f: BulkActionFilter) { bulkActions(filter: $f) { edges { node { id } } } }")
        .variable("f", filter)
        .execute()
        .path("bulkActions.edges[*].node.id")
        .entityList(String.class)
        .get();
  }

  private static Map<String, Object> previewed(UUID preview) {
    return Map.of("previewOf", BulkRun.PREFIX.id(preview));
  }

  private GraphQlTester.Response look(UUID action) {
    return as("agent")
        .document(
            """
            query ($id: ID!) { bulkAction(id: $id) {
              dryRun succeeded unchanged skipped failed reasons { code count }
              samples { contactId field before after } } }
            """)
        .variable("id", BulkRun.PREFIX.id(action))
        .execute();
  }
}
