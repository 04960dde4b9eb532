package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.TestIdentity;
import dev.muster.postgres.Role;
import dev.muster.postgres.StoppableDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A test of the real program, as processes of their own on a PostgreSQL of their own, to which bad things
 * happen. Short with every build; {@code -Dmuster.test.fire=full} makes it as long as it takes.
 */
abstract class UnderFire {

  /**
   * How hard it is tried.
   *
   * @param heartbeat how often a process says that it lives; in the full form as often as in real life
   * @param frozen for how long a process is stopped, more than the 15 s after which PostgreSQL gives it up
   * @param crowd for how long people edit what actions change
   */
  protected record Scale(
      int contacts, int kills, int stops, Duration heartbeat, Duration frozen, Duration crowd) {}

  protected static final Scale SCALE =
      System.getProperty("muster.test.fire", "short").equals("full")
          ? new Scale(100_000, 20, 10, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(60))
          : new Scale(10_000, 3, 2, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofSeconds(4));

  /** Only a bound for what never comes, on a machine that has a lot to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Names the lock that a commit holds which takes its time. */
  private static final int COMMITTING = 4711;

  private static final Random RANDOM = new Random();
  private static final TestIdentity IDENTITY = TestIdentity.start();

  @TempDir static Path folder;
  protected static StoppableDatabase database;

  protected final Sql sql = new Sql(() -> database.connect(Role.OWNER));

  @BeforeAll
  static void startDatabase() {
    database = StoppableDatabase.create();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  protected static BackendProcess backend(int port) {
    Map<String, String> environment = new HashMap<>(database.environment(Role.APP));
    environment.put("MUSTER_ISSUER", IDENTITY.url());
    return BackendProcess.start(
        port,
        environment,
        folder.resolve("backend.log"),
        "--muster.bulk.heartbeat=" + SCALE.heartbeat().toMillis() + "ms");
  }

  /** As many as the scale says, last names "1" to "n", and nothing else. */
  protected void contacts() {
    sql.run("TRUNCATE contact, bulk_action, audit, tag CASCADE");
    sql.run("INSERT INTO contact (last_name) SELECT n FROM generate_series(1, ?) AS n", SCALE.contacts());
  }

  /**
   * Makes changing the contacts of a chunk take a while, and its commit too, now more and now less, so that
   * what happens happens in the middle. A commit that takes long shows what is wrongly left for after it:
   * PostgreSQL goes through with it although nobody is there any more to do the rest.
   */
  protected void slowly(Runnable work) {
    sql.run(
        """
        CREATE OR REPLACE FUNCTION take_time() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_TABLE_NAME = 'bulk_chunk' THEN PERFORM pg_advisory_xact_lock_shared(%d); END IF;
          PERFORM pg_sleep(random() * 0.3);
          RETURN NULL;
        END $$
        """
            .formatted(COMMITTING));
    sql.run(
        "CREATE TRIGGER take_time AFTER UPDATE ON contact FOR EACH STATEMENT EXECUTE FUNCTION take_time()");
    sql.run(
        "CREATE CONSTRAINT TRIGGER take_time AFTER UPDATE ON bulk_chunk DEFERRABLE INITIALLY DEFERRED "
            + "FOR EACH ROW EXECUTE FUNCTION take_time()");
    try {
      work.run();
    } finally {
      sql.run("DROP TRIGGER take_time ON contact");
      sql.run("DROP TRIGGER take_time ON bulk_chunk");
    }
  }

  /** Some chunk's commit is on its way; only while contacts are changed slowly. */
  protected void awaitACommit() {
    await(() -> sql.number("SELECT count(*) FROM pg_locks WHERE objid = %d".formatted(COMMITTING)) > 0);
  }

  protected UUID setInactive(BackendProcess backend) {
    return start(backend, "updateStatus(selection: { filter: {} }, input: { status: INACTIVE })");
  }

  /** The id of an action on its way. */
  protected UUID start(BackendProcess backend, String mutation) {
    return BulkRun.PREFIX.uuid(
        as("agent", backend)
            .document("mutation { action: %s { bulkAction { id } } }".formatted(mutation))
            .execute()
            .path("action.bulkAction.id")
            .entity(String.class)
            .get());
  }

  protected static GraphQlTester as(String who, BackendProcess backend) {
    return HttpGraphQlTester.create(
        WebTestClient.bindToServer()
            .baseUrl(backend.url())
            .responseTimeout(PATIENCE)
            .defaultHeaders(headers -> headers.setBearerAuth(token(who)))
            .build());
  }

  protected static String token(String who) {
    return IDENTITY.token(who);
  }

  /** A part of the action is done, some more of it is on its way, and the moment is anybody's guess. */
  protected void awaitTheMiddle(UUID action, int part, int parts) {
    int done = (int) ((long) SCALE.contacts() * part / parts);
    await(() -> processed(action) >= done);
    pause(RANDOM.nextInt(100));
    assertThat(state(action)).isEqualTo("RUNNING");
  }

  protected static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  protected static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Until contacts are changed again; how many seconds that takes is told, not asserted. */
  protected void awaitMore(UUID action, long before, String after) {
    long from = System.nanoTime();
    await(() -> processed(action) > before);
    say("goes on %.1f s after %s", (System.nanoTime() - from) / 1e9, after);
  }

  /** Until PostgreSQL has gone through with what a backend that is gone had asked for. */
  protected void awaitNoSession() {
    await(() -> sql.number("SELECT count(*) FROM pg_stat_activity WHERE usename = ?", Role.APP.user()) == 0);
  }

  protected void awaitCompleted(UUID action) {
    await(() -> state(action).equals("COMPLETED"));
  }

  protected String state(UUID action) {
    return sql.text("SELECT state FROM bulk_action WHERE id = ?", action);
  }

  protected long processed(UUID action) {
    return sql.number(
        "SELECT succeeded + unchanged + skipped + failed FROM bulk_action WHERE id = ?", action);
  }

  /** The promise: changed, counted and recorded once each, whatever happened. */
  protected void assertEachChangedOnce(UUID action) {
    long all = SCALE.contacts();
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE' AND version = 2"))
        .isEqualTo(all);
    assertThat(sql.text("SELECT concat_ws(' ', total, succeeded) FROM bulk_action WHERE id = ?", action))
        .isEqualTo(all + " " + all);
    assertThat(
            sql.text(
                "SELECT concat_ws(' ', count(*), count(DISTINCT contact_id)) FROM audit "
                    + "WHERE bulk_action_id = ?",
                action))
        .isEqualTo(all + " " + all);
    assertThat(
            sql.number(
                "SELECT sum(succeeded) FROM bulk_chunk WHERE state = 'DONE' AND action_id = ?", action))
        .isEqualTo(all);
  }

  protected static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, "under fire: " + format + "%n", values);
  }
}
