package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A test that runs actions on contacts named by numbers: last name "1" to "n". */
abstract class BulkTest extends BackendTest {

  /** Only a bound for what never comes; nothing is measured by it. */
  protected static final Duration PATIENCE = Duration.ofSeconds(60);

  protected static final Map<String, Object> EVERYBODY = Map.of("filter", Map.of());
  protected static final String UPDATE_STATUS =
      """
      mutation ($selection: ContactSelection!, $input: UpdateStatusInput!, $run: BulkRunInput) {
        action: updateStatus(selection: $selection, input: $input, run: $run) { ...accepted }
      }
      """;
  protected static final String ADD_TAGS =
      """
      mutation ($selection: ContactSelection!, $input: AddTagsInput!, $run: BulkRunInput) {
        action: addTags(selection: $selection, input: $input, run: $run) { ...accepted }
      }
      """;
  private static final String ACCEPTED =
      """
      fragment accepted on BulkActionPayload {
        bulkAction { id name kind state total createdByName input }
        userErrors { code message field policyKey permission }
      }
      """;

  protected final Sql sql = new Sql(DATABASE);

  /** So that nothing of an earlier test is still being worked on when its tables are emptied. */
  @BeforeEach
  void nobodyWorks() {
    awaitWorkers();
  }

  /** Makes contacts with these names, all ACTIVE. */
  protected void contacts(int count) {
    sql.run(
        "INSERT INTO contact (last_name, email) SELECT n, n || '@example.test' FROM generate_series(1, ?) AS n",
        count);
  }

  protected GraphQlTester.Response ask(
      String who,
      String mutation,
      Map<String, Object> selection,
      Map<String, Object> input,
      Map<String, Object> run) {
    return as(who)
        .document(mutation + ACCEPTED)
        .variable("selection", selection)
        .variable("input", input)
        .variable("run", run)
        .execute();
  }

  /** The id of an action that is accepted. */
  protected UUID run(String who, String mutation, Map<String, Object> selection, Map<String, Object> input) {
    return accepted(ask(who, mutation, selection, input, Map.of()));
  }

  protected UUID setInactive(String who, Map<String, Object> selection) {
    return run(who, UPDATE_STATUS, selection, Map.of("status", "INACTIVE"));
  }

  protected static UUID accepted(GraphQlTester.Response response) {
    response.path("action.userErrors").entityList(Object.class).hasSize(0);
    return BulkRun.PREFIX.uuid(response.path("action.bulkAction.id").entity(String.class).get());
  }

  protected static String refused(GraphQlTester.Response response) {
    response.path("action.bulkAction").valueIsNull();
    return response.path("action.userErrors[0].code").entity(String.class).get();
  }

  protected String state(UUID action) {
    return sql.text("SELECT state FROM bulk_action WHERE id = ?", action);
  }

  protected long processed(UUID action) {
    return sql.number(
        "SELECT succeeded + unchanged + skipped + failed FROM bulk_action WHERE id = ?", action);
  }

  /** Waits until an action has ended and nobody works on it; how it ended. */
  protected String awaitEnd(UUID action) {
    await(() -> BulkState.valueOf(state(action)).ended());
    awaitWorkers();
    assertAddsUp(action);
    return state(action);
  }

  protected void awaitWorkers() {
    await(() -> sql.number("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'bulk'") == 0);
  }

  protected static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  /** What holds at any time: counters, chunks, audit and results tell the same story. */
  protected void assertAddsUp(UUID action) {
    assertThat(
            sql.texts(
                """
                SELECT concat_ws(' ', sum(succeeded), sum(unchanged), sum(skipped), sum(failed))
                FROM bulk_chunk WHERE action_id = ?
                """,
                action))
        .isEqualTo(
            sql.texts(
                "SELECT concat_ws(' ', succeeded, unchanged, skipped, failed) FROM bulk_action WHERE id = ?",
                action));
    long succeeded = sql.number("SELECT succeeded FROM bulk_action WHERE id = ?", action);
    boolean dry = sql.text("SELECT dry_run FROM bulk_action WHERE id = ?", action).equals("t");
    assertThat(sql.number("SELECT count(*) FROM audit WHERE bulk_action_id = ?", action))
        .isEqualTo(dry ? 0 : succeeded);
    assertThat(sql.number("SELECT count(*) FROM bulk_trial WHERE action_id = ?", action))
        .isEqualTo(dry ? succeeded : 0);
    assertThat(sql.number("SELECT count(DISTINCT contact_id) FROM audit WHERE bulk_action_id = ?", action))
        .isEqualTo(dry ? 0 : succeeded);
    assertThat(sql.number("SELECT count(*) FROM bulk_result WHERE action_id = ?", action))
        .isEqualTo(sql.number("SELECT skipped + failed FROM bulk_action WHERE id = ?", action));
  }
}
