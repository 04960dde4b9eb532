package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class SteeringTest extends BulkTest {

  private static final Map<String, Object> INACTIVE = Map.of("status", "INACTIVE");

  @Test
  void restsWhilePausedAndGoesOnToTheEnd() throws SQLException {
    contacts(5_000);
    UUID action;
    try (Connection held = sql.open("SELECT FROM contact WHERE last_name = '5000' FOR UPDATE")) {
      action = setInactive("agent", EVERYBODY);
      await(() -> processed(action) >= 2_000);
      steer("agent", "pause", action)
          .path("steered.bulkAction.state")
          .entity(String.class)
          .isEqualTo("PAUSED");
      held.rollback();
    }
    awaitWorkers();
    long processed = processed(action);
    assertThat(processed).isLessThan(5_000);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE'")).isEqualTo(processed);
    assertThat(sql.text("SELECT running_since IS NULL FROM bulk_action")).isEqualTo("t");

    steer("agent", "resume", action).path("steered.userErrors").entityList(Object.class).hasSize(0);
    assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    assertThat(sql.number("SELECT count(*) FROM contact WHERE version = 2")).isEqualTo(5_000);
  }

  @Test
  void changesNobodyOnceAPausedActionIsCancelled() {
    contacts(10);
    UUID action = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, scheduled(3600)));
    steer("agent", "pause", action);
    assertThat(state(action)).isEqualTo("PAUSED");
    steer("agent", "cancel", action);
    assertThat(state(action)).isEqualTo("CANCELLED");
    assertThat(refusedSteering(steer("agent", "resume", action))).isEqualTo("ALREADY_ENDED");
    assertThat(sql.number("SELECT count(*) FROM contact WHERE version > 1")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "resume"})
  void refusesToSteerWhatHasEndedOrBelongsToOthers(String step) {
    contacts(3);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    assertThat(refusedSteering(steer("agent", step, action))).isEqualTo("ALREADY_ENDED");
    assertThat(refusedSteering(steer("viewer", step, action))).isEqualTo("NOT_FOUND");
  }

  @Test
  void waitsForItsStart() {
    contacts(10);
    UUID action = accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, scheduled(3600)));
    assertThat(state(action)).isEqualTo("SCHEDULED");
    assertThat(processed(action)).isZero();
    sql.run("UPDATE bulk_action SET release_at = now()");
    assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
  }

  @Test
  void runsBatchByBatchAndRestsInBetween() {
    contacts(2_500);
    Map<String, Object> drip = Map.of("batchSize", 1_200, "every", 5, "unit", "HOURS");
    UUID action =
        accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of("mode", "DRIP", "drip", drip)));
    await(() -> processed(action) == 1_200 && state(action).equals("SCHEDULED"));
    assertThat(plan(action)).containsExactly("2 1200", "3 100");
    assertThat(
            sql.text(
                "SELECT release_at BETWEEN now() + interval '4:59' AND now() + interval '5:01' "
                    + "FROM bulk_action"))
        .isEqualTo("t");

    sql.run("UPDATE bulk_action SET release_at = now()");
    await(() -> processed(action) == 2_400 && state(action).equals("SCHEDULED"));
    sql.run("UPDATE bulk_action SET release_at = now()");
    assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    assertThat(sql.number("SELECT count(*) FROM contact WHERE version = 2")).isEqualTo(2_500);
  }

  /** What a process leaves behind that dies while it looks for batches whose time has come. */
  @Test
  void letsTheNextBatchBeginThoughWhoWasLookingForItHasDied() {
    contacts(20);
    Map<String, Object> drip = Map.of("batchSize", 10, "every", 5, "unit", "HOURS");
    UUID action =
        accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of("mode", "DRIP", "drip", drip)));
    await(() -> processed(action) == 10 && state(action).equals("SCHEDULED"));
    sql.run(
        "UPDATE scheduled_tasks SET picked = true, picked_by = 'gone', version = version + 1, "
            + "last_heartbeat = now() - interval '1 hour' WHERE task_name = 'bulk-actions'");
    sql.run("UPDATE bulk_action SET release_at = now()");
    assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    assertThat(sql.number("SELECT count(*) FROM contact WHERE version = 2")).isEqualTo(20);
  }

  @Test
  void waitsForTheWindowAfterAnOutage() {
    contacts(10);
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    Map<String, Object> tomorrowOnly =
        Map.of(
            "batchSize",
            5,
            "every",
            1,
            "unit",
            "HOURS",
            "weekdays",
            List.of(now.plusDays(2).getDayOfWeek().name()));
    UUID action =
        accepted(
            ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of("mode", "DRIP", "drip", tomorrowOnly)));
    sql.run("UPDATE bulk_action SET release_at = now() - interval '1 day'");
    await(() -> sql.text("SELECT release_at > now() FROM bulk_action").equals("t"));
    assertThat(processed(action)).isZero();
    assertThat(state(action)).isEqualTo("SCHEDULED");
    steer("agent", "cancel", action);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{mode: SCHEDULED} REQUIRED startAt",
        "{mode: SCHEDULED, startAt: \"2020-01-01T00:00:00Z\"} INVALID startAt",
        "{startAt: \"2090-01-01T00:00:00Z\"} INVALID startAt",
        "{mode: DRIP} REQUIRED drip",
        "{mode: DRIP, drip: {every: 1, unit: DAYS}} REQUIRED batchSize",
        "{mode: DRIP, drip: {batchSize: 0, every: 1, unit: DAYS}} INVALID batchSize",
        "{mode: DRIP, drip: {batchSize: 1, every: 1, unit: DAYS, weekdays: []}} INVALID weekdays",
        "{mode: DRIP, drip: {batchSize: 1, every: 1, unit: DAYS, windowStart: \"09:00\", windowEnd: \"08:00\"}}"
            + " INVALID windowEnd",
        "{mode: DRIP, drip: {batchSize: 1, every: 1, unit: DAYS, windowStart: \"09:00\", windowEnd: \"09:00\"}}"
            + " INVALID windowEnd",
        "{mode: DRIP, drip: {batchSize: 1, every: 1, unit: DAYS, windowStart: \"25:00\"}} INVALID windowStart",
        "{mode: DRIP, drip: {batchSize: 1, every: 1, unit: DAYS, timeZone: \"Mars/Base\"}} INVALID timeZone",
        "{drip: {batchSize: 1, every: 1, unit: DAYS}} INVALID drip",
        "{dryRun: true, mode: SCHEDULED, startAt: \"2020-01-01T00:00:00Z\"} INVALID startAt",
        "{dryRun: true, mode: DRIP, drip: {every: 1, unit: DAYS}} REQUIRED batchSize",
      })
  void namesWhatIsWrongWithATime(String line) {
    contacts(1);
    String[] words = line.substring(line.lastIndexOf('}') + 2).split(" ");
    GraphQlTester.Response answer =
        as("agent")
            .document(
                "mutation { action: updateStatus(selection: { filter: {} }, input: { status: INACTIVE }, run: "
                    + line.substring(0, line.lastIndexOf('}') + 1)
                    + ") { bulkAction { id } userErrors { code field } } }")
            .execute();
    answer.path("action.bulkAction").valueIsNull();
    answer.path("action.userErrors[0].code").entity(String.class).isEqualTo(words[0]);
    answer.path("action.userErrors[0].field[-1:]").entityList(String.class).containsExactly(words[1]);
  }

  @Test
  void tellsThePlanOfWhatIsNotAskedForYetFromAnyBatchOn() {
    String plan =
        "query ($from: Int!) { dripPlan(total: 250, startAt: \"2036-01-02T08:00:00Z\", from: $from, "
            + "drip: { batchSize: 1, every: 1, unit: DAYS }) { number contacts at } }";
    GraphQlTester.Response first = as("viewer").document(plan).variable("from", 1).execute();
    first.path("dripPlan").entityList(Object.class).hasSize(100);
    first.path("dripPlan[0].at").entity(String.class).isEqualTo("2036-01-02T08:00:00.000Z");
    GraphQlTester.Response last = as("viewer").document(plan).variable("from", 250).execute();
    last.path("dripPlan").entityList(Object.class).hasSize(1);
    last.path("dripPlan[0].number").entity(Integer.class).isEqualTo(250);
    last.path("dripPlan[0].at").entity(String.class).isEqualTo("2036-09-07T08:00:00.000Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total: 0, drip: {batchSize: 1, every: 1, unit: DAYS}",
        "total: 10, from: 0, drip: {batchSize: 1, every: 1, unit: DAYS}",
        "total: 10001, drip: {batchSize: 1, every: 1, unit: DAYS}",
        "total: 10, drip: {batchSize: 1, every: 1, unit: DAYS, weekdays: []}",
      })
  void makesNoPlanOf(String arguments) {
    as("viewer")
        .document("{ dripPlan(" + arguments + ") { number } }")
        .execute()
        .errors()
        .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "DRIP"));
  }

  @Test
  void letsNoMoreActionsRunAtOnceThanTheSettingSays() throws SQLException {
    contacts(10);
    as("admin")
        .document(
            "mutation { setPolicy(input: { key: \"bulk.maxConcurrent\", value: \"2\" }) { userErrors { code } } }")
        .executeAndVerify();
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      for (int number = 0; number < 5; number++) {
        setInactive("agent", EVERYBODY);
      }
      await(() -> sql.number("SELECT count(*) FROM bulk_action WHERE state = 'RUNNING'") == 2);
      awaitTurns(2);
      assertThat(sql.number("SELECT count(*) FROM bulk_action WHERE state = 'RUNNING'")).isEqualTo(2);
      held.rollback();
    }
    await(() -> sql.number("SELECT count(*) FROM bulk_action WHERE state = 'COMPLETED'") == 5);
    awaitWorkers();
  }

  /** Until whoever looks for actions has done so this often since. */
  private void awaitTurns(int count) {
    for (int turn = 0; turn < count; turn++) {
      String last = sql.text("SELECT last_success FROM scheduled_tasks WHERE task_name = 'bulk-actions'");
      await(() ->
          !sql.text("SELECT last_success FROM scheduled_tasks WHERE task_name = 'bulk-actions'")
              .equals(last));
    }
  }

  private List<String> plan(UUID action) {
    return as("agent")
        .document("query ($id: ID!) { bulkAction(id: $id) { plan { number contacts } } }")
        .variable("id", BulkRun.PREFIX.id(action))
        .execute()
        .path("bulkAction.plan")
        .entityList(Batches.Planned.class)
        .get()
        .stream()
        .map(batch -> batch.number() + " " + batch.contacts())
        .toList();
  }

  private static Map<String, Object> scheduled(int seconds) {
    return Map.of(
        "mode", "SCHEDULED", "startAt", OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds).toString());
  }

  private GraphQlTester.Response steer(String who, String step, UUID action) {
    return as(who)
        .document(
            "mutation ($id: ID!) { steered: %sBulkAction(id: $id) { bulkAction { state } userErrors { code } } }"
                .formatted(step))
        .variable("id", BulkRun.PREFIX.id(action))
        .execute();
  }

  private static String refusedSteering(GraphQlTester.Response response) {
    response.path("steered.bulkAction").valueIsNull();
    return response.path("steered.userErrors[0].code").entity(String.class).get();
  }
}
