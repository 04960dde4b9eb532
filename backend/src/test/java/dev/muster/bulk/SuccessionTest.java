package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a driver finds that starts after another one has died. */
class SuccessionTest extends BulkTest {

  @Autowired private Driver driver;
  @Autowired private Succession succession;

  @AfterEach
  void forget() {
    sql.run("DELETE FROM scheduled_tasks WHERE task_instance LIKE '%/left'");
  }

  /** By its heartbeats that one would count as living for an hour. */
  @Test
  void goesOnAtOnceWithWhatTheProcessBeforeItHadInHand() {
    driver.stop();
    left(succession.name().getName());
    driver.start();
    await(() -> sql.number("SELECT count(*) FROM scheduled_tasks WHERE task_instance LIKE '%/left'") == 0);
  }

  @Test
  void leavesToOthersWhatTheyHaveInHand() {
    driver.stop();
    left("elsewhere:8081");
    driver.start();
    contacts(3);
    awaitEnded(setInactive("agent", EVERYBODY));
    assertThat(sql.texts("SELECT picked_by FROM scheduled_tasks WHERE task_instance LIKE '%/left'"))
        .containsExactly("elsewhere:8081");
  }

  @Test
  void isNamedByItsMachineAndItsPort() {
    assertThat(succession.name().getName()).endsWith(url().substring(url().lastIndexOf(':')));
  }

  private void awaitEnded(UUID action) {
    await(() -> BulkState.valueOf(state(action)).ended());
  }

  private void left(String process) {
    sql.run(
        """
        INSERT INTO scheduled_tasks
          (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
        VALUES ('bulk', ? || '/left', now(), true, ?, now() + interval '1 hour', 1)
        """,
        UUID.randomUUID().toString(),
        process);
  }
}
