package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.access.Caller;
import dev.muster.access.Callers;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Several actions for one group of contacts, one after another. */
class AfterTest extends BulkTest {

  private static final Map<String, Object> INACTIVE = Map.of("status", "INACTIVE");
  private static final Map<String, Object> ACTIVE = Map.of("status", "ACTIVE");
  private static final Map<String, Object> TAGS = Map.of("tags", List.of("Called"));

  @Autowired Watching watching;
  @Autowired Callers callers;

  @Test
  void runsEachAfterTheOneBeforeItForTheSameContacts() {
    contacts(1_500);
    Map<String, Object> active = Map.of("filter", Map.of("status", Map.of("eq", "ACTIVE")));
    UUID first = accepted(ask("agent", UPDATE_STATUS, active, INACTIVE, inAnHour()));
    contacts(7);
    UUID second = accepted(ask("agent", ADD_TAGS, active, TAGS, after(first)));
    UUID third = accepted(ask("agent", UPDATE_STATUS, active, ACTIVE, after(second)));
    assertThat(List.of(state(second), state(third))).containsOnly("SCHEDULED");
    assertThat(before(third)).isEqualTo(BulkRun.PREFIX.id(second));

    letItStart(first);
    assertThat(awaitEnd(third)).isEqualTo("COMPLETED");
    assertThat(sql.texts("SELECT kind || ' ' || succeeded FROM bulk_action ORDER BY started_at"))
        .containsExactly("updateStatus 1500", "addTags 1500", "updateStatus 1500");
    assertThat(
            sql.number(
                "SELECT count(*) FROM bulk_action a JOIN bulk_action b ON b.id = a.runs_after "
                    + "WHERE a.started_at >= b.finished_at"))
        .isEqualTo(2);
    assertThat(sql.texts("SELECT version || ' ' || count(*) FROM contact GROUP BY version ORDER BY 1"))
        .containsExactly("1 7", "4 1500");
  }

  @Test
  void beginsAtOnceWhereTheOneBeforeItIsDone() {
    contacts(3);
    UUID first = setInactive("agent", EVERYBODY);
    awaitEnd(first);
    assertThat(awaitEnd(accepted(ask("agent", ADD_TAGS, EVERYBODY, TAGS, after(first)))))
        .isEqualTo("COMPLETED");
    assertThat(sql.number("SELECT count(*) FROM contact_tag")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"CANCELLED, was cancelled", "FAILED, failed"})
  void endsWithTheOneBeforeItAndSaysSo(String state, String words) {
    contacts(3);
    UUID first = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, named("Spring", inAnHour())));
    UUID second = accepted(ask("agent", ADD_TAGS, EVERYBODY, TAGS, named("Summer", after(first))));
    UUID third = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, ACTIVE, after(second)));
    steer("pause", second);
    CompletableFuture<@Nullable String> told =
        watching.one(third, 0, runner(third)).last().map(run -> run.failure() + "").toFuture();
    sql.run("UPDATE bulk_action SET state = ?, failure = 'A test.' WHERE id = ?", state, first);

    assertThat(awaitEnd(third)).isEqualTo("CANCELLED");
    assertThat(state(second)).isEqualTo("CANCELLED");
    assertThat(failure(second)).isEqualTo("It was to run after “Spring”, which " + words + ".");
    assertThat(failure(third)).isEqualTo("It was to run after “Summer”, which was cancelled.");
    assertThat(told.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo(failure(third));
    assertThat(sql.number("SELECT count(*) FROM contact WHERE version > 1")).isZero();
  }

  @Test
  void restsWhilePausedAlsoWhenItsTurnComes() {
    contacts(3);
    UUID first = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, inAnHour()));
    UUID second = accepted(ask("agent", ADD_TAGS, EVERYBODY, TAGS, after(first)));
    steer("pause", second);
    letItStart(first);
    awaitEnd(first);
    assertThat(state(second)).isEqualTo("PAUSED");
    steer("resume", second);
    assertThat(awaitEnd(second)).isEqualTo("COMPLETED");
  }

  @Test
  void triesWithoutWaiting() {
    contacts(3);
    UUID first = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, inAnHour()));
    contacts(4);
    UUID dry = accepted(ask("agent", ADD_TAGS, EVERYBODY, TAGS, with("dryRun", true, after(first))));
    assertThat(awaitEnd(dry)).isEqualTo("COMPLETED");
    UUID dryAfterDry =
        accepted(ask("agent", UPDATE_STATUS, EVERYBODY, ACTIVE, with("dryRun", true, after(dry))));
    assertThat(awaitEnd(dryAfterDry)).isEqualTo("COMPLETED");
    assertThat(sql.texts("SELECT total FROM bulk_action WHERE dry_run")).containsExactly("3", "3");
    steer("cancel", first);
  }

  @Test
  void takesTheContactsOfItsPreviewAndTheOrderOfTheOther() {
    contacts(3);
    UUID first = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, inAnHour()));
    contacts(4);
    UUID preview = accepted(ask("agent", ADD_TAGS, EVERYBODY, TAGS, Map.of("dryRun", true)));
    awaitEnd(preview);
    Map<String, Object> both = with("previewOf", BulkRun.PREFIX.id(preview), after(first));
    UUID second = accepted(ask("agent", ADD_TAGS, EVERYBODY, TAGS, both));
    assertThat(state(second)).isEqualTo("SCHEDULED");
    letItStart(first);
    assertThat(awaitEnd(second)).isEqualTo("COMPLETED");
    assertThat(sql.texts("SELECT total FROM bulk_action WHERE NOT dry_run ORDER BY id"))
        .containsExactly("3", "7");
  }

  @Test
  void refusesWhatOneCannotComeAfter() {
    contacts(3);
    UUID dry = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of("dryRun", true)));
    awaitEnd(dry);
    UUID stopped = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, inAnHour()));
    steer("cancel", stopped);
    UUID ofOthers = accepted(ask("admin", UPDATE_STATUS, EVERYBODY, INACTIVE, inAnHour()));
    assertThat(refusedAfter(after(dry))).isEqualTo("INVALID");
    assertThat(refusedAfter(after(stopped))).isEqualTo("INVALID");
    assertThat(refusedAfter(after(ofOthers))).isEqualTo("NOT_FOUND");
    assertThat(refusedAfter(after(UUID.randomUUID()))).isEqualTo("NOT_FOUND");
    assertThat(refusedAfter(with("after", BulkRun.PREFIX.id(dry), inAnHour()))).isEqualTo("INVALID");
    sql.run("UPDATE bulk_action SET state = 'CANCELLED' WHERE id = ?", ofOthers);
  }

  private String refusedAfter(Map<String, Object> run) {
    GraphQlTester.Response answer = ask("agent", ADD_TAGS, EVERYBODY, TAGS, run);
    answer.path("action.userErrors[0].field").entityList(String.class).containsExactly("run", "after");
    return refused(answer);
  }

  private static Map<String, Object> after(UUID action) {
    return Map.of("after", BulkRun.PREFIX.id(action));
  }

  private static Map<String, Object> inAnHour() {
    return Map.of("mode", "SCHEDULED", "startAt", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1).toString());
  }

  private static Map<String, Object> named(String name, Map<String, Object> run) {
    return with("name", name, run);
  }

  private static Map<String, Object> with(String key, Object value, Map<String, Object> run) {
    Map<String, Object> both = new HashMap<>(run);
    both.put(key, value);
    return both;
  }

  private void letItStart(UUID action) {
    sql.run("UPDATE bulk_action SET release_at = now() WHERE id = ?", action);
  }

  private String failure(UUID action) {
    return ofAction(action, "failure");
  }

  private String before(UUID action) {
    return ofAction(action, "after.id");
  }

  private String ofAction(UUID action, String path) {
    return as("agent")
        .document("query ($id: ID!) { bulkAction(id: $id) { failure after { id } } }")
        .variable("id", BulkRun.PREFIX.id(action))
        .execute()
        .path("bulkAction." + path)
        .entity(String.class)
        .get();
  }

  private Caller runner(UUID action) {
    UUID id = UUID.fromString(sql.text("SELECT created_by FROM bulk_action WHERE id = ?", action));
    return Objects.requireNonNull(callers.byId(id).block(PATIENCE));
  }

  private void steer(String step, UUID action) {
    as("agent")
        .document("mutation ($id: ID!) { %sBulkAction(id: $id) { userErrors { code } } }".formatted(step))
        .variable("id", BulkRun.PREFIX.id(action))
        .executeAndVerify();
  }
}
