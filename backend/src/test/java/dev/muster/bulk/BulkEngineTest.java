package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.selection.ContactIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import reactor.core.publisher.Mono;

class BulkEngineTest extends BulkTest {

  @Autowired ChunkSql chunkSql;

  @Test
  void changesEveryContactOnceAndSaysWhatWasBefore() {
    contacts(2_500);
    sql.run("UPDATE contact SET status = 'INACTIVE' WHERE last_name::int <= 100");
    UUID action = setInactive("agent", EVERYBODY);
    assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    assertThat(
            sql.text(
                "SELECT concat_ws(' ', total, succeeded, unchanged, skipped, failed) FROM bulk_action WHERE id = ?",
                action))
        .isEqualTo("2500 2400 100 0 0");
    assertThat(sql.texts("SELECT version || ' ' || count(*) FROM contact GROUP BY version ORDER BY version"))
        .containsExactly("1 100", "2 2400");
    assertThat(
            sql.texts("SELECT DISTINCT concat_ws(' ', actor_name, action, field, before, after) FROM audit"))
        .containsExactly("Amir Agent updateStatus status \"ACTIVE\" \"INACTIVE\"");
  }

  @Test
  void addsTagsOnceAndOnlyAdds() {
    contacts(1_200);
    sql.run("INSERT INTO tag (name) VALUES ('Old'), ('Warm')");
    sql.run("INSERT INTO contact_tag SELECT c.id, t.id FROM contact c, tag t WHERE t.name = 'Old'");
    sql.run(
        "INSERT INTO contact_tag SELECT c.id, t.id FROM contact c, tag t "
            + "WHERE t.name = 'Warm' AND c.last_name::int <= 200");
    Map<String, Object> input = Map.of("tags", List.of(" warm ", "Brand new", "WARM"));
    assertThat(awaitEnd(run("agent", ADD_TAGS, EVERYBODY, input))).isEqualTo("COMPLETED");
    assertThat(awaitEnd(run("agent", ADD_TAGS, EVERYBODY, input))).isEqualTo("COMPLETED");
    assertThat(sql.texts("SELECT name FROM tag ORDER BY name")).containsExactly("Brand new", "Old", "Warm");
    assertThat(sql.number("SELECT count(*) FROM contact_tag")).isEqualTo(3_600);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE version = 2")).isEqualTo(1_200);
    assertThat(sql.texts("SELECT succeeded || ' ' || unchanged FROM bulk_action ORDER BY id"))
        .containsExactly("1200 0", "0 1200");
    assertThat(sql.texts("SELECT concat_ws(' ', before, after, count(*)) FROM audit GROUP BY before, after"))
        .containsExactlyInAnyOrder(
            "[\"Old\"] [\"Brand new\", \"Old\", \"Warm\"] 1000",
            "[\"Old\", \"Warm\"] [\"Brand new\", \"Old\", \"Warm\"] 200");
  }

  @Test
  void runsForTheFrozenContactsOnly() throws SQLException {
    contacts(1_500);
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      UUID action = setInactive("agent", Map.of("filter", Map.of("status", Map.of("eq", "ACTIVE"))));
      contacts(10);
      held.rollback();
      awaitEnd(action);
    }
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'ACTIVE'")).isEqualTo(10);
  }

  @Test
  void skipsContactsThatAreGone() throws SQLException {
    contacts(10);
    try (Connection held = sql.open("UPDATE contact SET deleted_at = now() WHERE last_name::int <= 3")) {
      UUID action = setInactive("agent", EVERYBODY);
      held.commit();
      assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
      assertThat(sql.texts("SELECT code FROM bulk_result WHERE action_id = ?", action))
          .containsExactly("CONTACT_GONE", "CONTACT_GONE", "CONTACT_GONE");
    }
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE'")).isEqualTo(7);
  }

  @Test
  void letsOneBadContactFailAlone() {
    contacts(2_100);
    sql.run(
        """
        CREATE FUNCTION curse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'secret internals' USING ERRCODE = 'check_violation'; END $$
        """);
    sql.run(
        """
        CREATE TRIGGER cursed BEFORE UPDATE ON contact FOR EACH ROW
        WHEN (NEW.last_name IN ('7', '8', '1500')) EXECUTE FUNCTION curse()
        """);
    try {
      UUID action = setInactive("agent", EVERYBODY);
      assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
      assertThat(sql.texts("SELECT succeeded || ' ' || failed FROM bulk_action")).containsExactly("2097 3");
      assertThat(
              sql.texts(
                  "SELECT c.last_name || ' ' || r.code FROM bulk_result r JOIN contact c ON c.id = r.contact_id"))
          .containsExactlyInAnyOrder("7 RULE_BROKEN", "8 RULE_BROKEN", "1500 RULE_BROKEN");
      assertThat(sql.number("SELECT count(*) FROM bulk_result WHERE message LIKE '%secret%'")).isZero();
    } finally {
      sql.run("DROP TRIGGER cursed ON contact");
      sql.run("DROP FUNCTION curse");
    }
  }

  @Test
  void changesNothingMoreOnceCancelled() throws SQLException {
    contacts(3_000);
    UUID action;
    try (Connection held = sql.open("SELECT FROM contact WHERE last_name::int > 1000 FOR UPDATE")) {
      action = setInactive("agent", EVERYBODY);
      await(() -> processed(action) == 1_000);
      cancel("agent", action)
          .path("cancelBulkAction.bulkAction.state")
          .entity(String.class)
          .isEqualTo("CANCELLED");
      held.rollback();
    }
    assertThat(awaitEnd(action)).isEqualTo("CANCELLED");
    assertThat(processed(action)).isEqualTo(1_000);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE'")).isEqualTo(1_000);
    cancel("agent", action).path("cancelBulkAction.userErrors").entityList(Object.class).hasSize(0);
  }

  @Test
  void saysWhenThereIsNothingLeftToCancel() {
    contacts(1);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    cancel("agent", action)
        .path("cancelBulkAction.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("ALREADY_ENDED");
    cancel("viewer", action)
        .path("cancelBulkAction.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void stopsWhenTheRunnerLosesThePermission() throws SQLException {
    contacts(6_000);
    UUID action;
    try (Connection held = sql.open("SELECT FROM contact WHERE last_name::int > 1000 FOR UPDATE")) {
      action = setInactive("agent", EVERYBODY);
      await(() -> processed(action) == 1_000);
      sql.run("UPDATE app_user SET role = 'viewer' WHERE name = 'Amir Agent'");
      held.rollback();
      assertThat(awaitEnd(action)).isEqualTo("FAILED");
    } finally {
      sql.run("UPDATE app_user SET role = 'agent' WHERE name = 'Amir Agent'");
    }
    assertThat(sql.text("SELECT failure FROM bulk_action"))
        .isEqualTo("Amir Agent no longer has the permission CONTACT_EDIT.");
    assertThat(processed(action)).isBetween(1_000L, 3_000L);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE'"))
        .isEqualTo(processed(action));
  }

  @Test
  void goesOnByItselfWhenAllConnectionsAreCut() throws SQLException {
    contacts(5_000);
    try (Connection held = sql.open("SELECT FROM contact WHERE last_name::int > 1000 FOR UPDATE")) {
      UUID action = setInactive("agent", EVERYBODY);
      await(() -> processed(action) == 1_000);
      sql.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'muster_app'");
      held.rollback();
      assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    }
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE' AND version = 2"))
        .isEqualTo(5_000);
  }

  @Test
  void letsTwoWorkersShareOneAction() throws SQLException {
    contacts(5_000);
    try (Connection held = sql.open("SELECT FROM contact WHERE last_name = '1' FOR UPDATE")) {
      UUID action = setInactive("agent", EVERYBODY);
      await(() -> processed(action) == 4_000);
      held.rollback();
      assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    }
  }

  @Test
  void recordsWhatAnActionSkipsOrFindsAsItShouldBe() {
    contacts(6);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    sql.run("DELETE FROM audit");
    Change change =
        Change.ofRelated(
            """
            change AS (
              SELECT contact_id, CASE WHEN last_name = '1' THEN 'SKIPPED' ELSE 'SUCCEEDED' END AS outcome,
                'NO_EMAIL' AS code, 'There is no address.' AS message, 'x' AS field, NULL::jsonb AS before,
                to_jsonb(last_name) AS after, NULL::jsonb AS links
              FROM chunk JOIN contact ON id = contact_id WHERE last_name <= ?)
            """,
            "4");
    UUID[] ids = sql.texts("SELECT id FROM contact").stream().map(UUID::fromString).toArray(UUID[]::new);
    Assignment work =
        new Assignment(
            action, "test", runner -> Mono.just(change), UUID.randomUUID(), "Somebody", Set.of(), false);
    assertThat(chunkSql.apply(work, change, new Chunk(0, ids)).block(PATIENCE)).isEqualTo(new Tally(3, 1, 0));
    assertThat(sql.texts("SELECT code FROM bulk_result")).containsExactly("NO_EMAIL");
    assertThat(sql.texts("SELECT after FROM audit ORDER BY after"))
        .containsExactly("\"2\"", "\"3\"", "\"4\"");
    assertThat(sql.texts("SELECT version || ' ' || count(*) FROM contact GROUP BY version ORDER BY 1"))
        .containsExactly("2 3", "3 3");
  }

  @Test
  void runsOverlappingActionsSideBySide() {
    contacts(5_000);
    UUID off = setInactive("agent", EVERYBODY);
    UUID tag = run("admin", ADD_TAGS, EVERYBODY, Map.of("tags", List.of("a", "b")));
    UUID on = run("sample-app", UPDATE_STATUS, EVERYBODY, Map.of("status", "ACTIVE"));
    UUID tagAgain = run("agent", ADD_TAGS, EVERYBODY, Map.of("tags", List.of("b", "c")));
    for (UUID action : List.of(off, tag, on, tagAgain)) {
      assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    }
    assertThat(sql.number("SELECT count(*) FROM contact_tag")).isEqualTo(15_000);
    assertThat(sql.number("SELECT sum(version - 1) FROM contact"))
        .isEqualTo(sql.number("SELECT count(*) FROM audit"));
    assertThat(sql.number("SELECT sum(failed + skipped) FROM bulk_action")).isZero();
  }

  @Test
  void keepsTheAuditFromTheApplicationsOwnHands() {
    assertThat(
            sql.texts(
                "SELECT privilege FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege "
                    + "WHERE has_table_privilege('muster_app', 'muster.audit', privilege)"))
        .isEmpty();
  }

  @Test
  void runsForOneContactById() {
    contacts(3);
    String id =
        ContactIds.PREFIX.id(UUID.fromString(sql.text("SELECT id FROM contact WHERE last_name = '2'")));
    awaitEnd(setInactive("agent", Map.of("ids", List.of(id, id))));
    assertThat(sql.texts("SELECT last_name FROM contact WHERE status = 'INACTIVE'")).containsExactly("2");
  }

  private GraphQlTester.Response cancel(String who, UUID action) {
    return as(who)
        .document(
            "mutation ($id: ID!) { cancelBulkAction(id: $id) { bulkAction { state } userErrors { code } } }")
        .variable("id", BulkRun.PREFIX.id(action))
        .execute();
  }
}
