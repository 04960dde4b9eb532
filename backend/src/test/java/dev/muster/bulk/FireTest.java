package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.selection.ContactIds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One backend, its database, and what may happen to either in the middle of an action. */
class FireTest extends UnderFire {

  private static final int IN_A_HUNDRED = 100;

  private static BackendProcess backend;

  @BeforeAll
  static void begin() {
    backend = backend(0).awaitReady();
  }

  @BeforeEach
  void makeContacts() {
    contacts();
  }

  @AfterAll
  static void end() {
    backend.close();
  }

  @Test
  void changesEachContactOnceHoweverOftenItIsKilled() {
    slowly(() -> {
      UUID action = setInactive(backend);
      for (int kill = 1; kill <= SCALE.kills(); kill++) {
        awaitTheMiddle(action, kill, SCALE.kills() + 2);
        if (kill % 2 == 0) {
          awaitACommit();
        }
        backend.close();
        awaitNoSession();
        long before = processed(action);
        long from = System.nanoTime();
        backend = backend(backend.port()).awaitReady();
        say("a killed backend took %.1f s to start again", (System.nanoTime() - from) / 1e9);
        awaitMore(action, before, "that");
      }
      awaitCompleted(action);
      assertEachChangedOnce(action);
    });
  }

  @Test
  void changesEachContactOnceHoweverOftenPostgresqlIsStopped() {
    slowly(() -> {
      UUID action = setInactive(backend);
      for (int stop = 1; stop <= SCALE.stops(); stop++) {
        awaitTheMiddle(action, stop, SCALE.stops() + 2);
        database.stopAtOnce();
        database.startAgain();
        awaitMore(action, processed(action), "the restart of PostgreSQL");
      }
      awaitCompleted(action);
      assertEachChangedOnce(action);
      assertThat(backend.isAlive()).isTrue();
    });
  }

  @Test
  void failsExactlyThoseThatARuleStandsAgainst() {
    sql.run(
        "ALTER TABLE contact ADD CONSTRAINT some_stay CHECK (last_name::int % 100 > 0 OR status = 'ACTIVE')");
    try {
      UUID action = setInactive(backend);
      awaitCompleted(action);
      int failed = SCALE.contacts() / IN_A_HUNDRED;
      assertThat(sql.text("SELECT concat_ws(' ', succeeded, failed) FROM bulk_action WHERE id = ?", action))
          .isEqualTo(SCALE.contacts() - failed + " " + failed);
      assertThat(
              sql.texts(
                  "SELECT contact_id || ' ' || code FROM bulk_result WHERE outcome = 'FAILED' ORDER BY 1"))
          .isEqualTo(
              sql.texts(
                  "SELECT id || ' RULE_BROKEN' FROM contact WHERE last_name::int % 100 = 0 ORDER BY 1"));
      assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE' AND version = 2"))
          .isEqualTo(SCALE.contacts() - failed);
      assertThat(failures(action)).hasSize(IN_A_HUNDRED).allMatch(id -> id.startsWith("contact_"));
    } finally {
      sql.run("ALTER TABLE contact DROP CONSTRAINT some_stay");
    }
  }

  /** What a program sees on the first page. */
  private List<String> failures(UUID action) {
    return as("agent", backend)
        .document(
            """
            query ($id: ID!) { bulkAction(id: $id) {
              results(filter: { outcome: [FAILED], code: ["RULE_BROKEN"] }, first: 100) {
                edges { node { contactId } } } } }
            """)
        .variable("id", BulkRun.PREFIX.id(action))
        .execute()
        .path("bulkAction.results.edges[*].node.contactId")
        .entityList(String.class)
        .get();
  }

  @Test
  void losesNoEditOfWhatOverlappingActionsChange() {
    List<String> contacts =
        sql.texts("SELECT id FROM contact").stream()
            .map(id -> ContactIds.PREFIX.id(UUID.fromString(id)))
            .toList();
    Edits first = Edits.during(SCALE.crowd(), backend.url(), token("agent"), contacts, this::runTwo);
    Edits alone = Edits.during(SCALE.crowd(), backend.url(), token("agent"), contacts, () -> pause(100));
    Edits crowded = Edits.during(SCALE.crowd(), backend.url(), token("agent"), contacts, this::runTwo);
    say(
        "99 of 100 edits took at most %.0f ms alone (%d of them), %.0f ms beside two actions (%d): %.1f times",
        alone.p99(), alone.count(), crowded.p99(), crowded.count(), crowded.p99() / alone.p99());

    assertThat(first.refused()).isEmpty();
    assertThat(alone.refused()).isEmpty();
    assertThat(crowded.refused()).isEmpty();
    assertThat(sql.number("SELECT count(*) FROM audit WHERE bulk_action_id IS NULL"))
        .isEqualTo(first.count() + alone.count() + crowded.count());
    assertThat(sql.number("SELECT sum(version - 1) FROM contact"))
        .isEqualTo(sql.number("SELECT count(*) FROM audit"));
    assertThat(sql.number("SELECT count(*) FROM audit WHERE bulk_action_id IS NOT NULL"))
        .isEqualTo(sql.number("SELECT sum(succeeded) FROM bulk_action"))
        .isEqualTo(SCALE.contacts() * sql.number("SELECT count(*) FROM bulk_action"));
    assertThat(sql.number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
        .isZero();
  }

  /** Two actions at the same time on the same contacts, each of which changes every one of them. */
  private void runTwo() {
    String status =
        sql.text("SELECT CASE min(status) WHEN 'ACTIVE' THEN 'INACTIVE' ELSE 'ACTIVE' END FROM contact");
    UUID one =
        start(backend, "updateStatus(selection: { filter: {} }, input: { status: %s })".formatted(status));
    UUID other =
        start(
            backend,
            "addTags(selection: { filter: {} }, input: { tags: [\"%s\"] })".formatted(UUID.randomUUID()));
    awaitCompleted(one);
    awaitCompleted(other);
  }
}
