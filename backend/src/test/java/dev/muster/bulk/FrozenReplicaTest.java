package dev.muster.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two backends, one of which stops in the middle of its work without knowing it, and comes back late. */
class FrozenReplicaTest extends UnderFire {

  @Test
  void hasItsWorkTakenOverAndChangesNothingWhenItComesBack() throws SQLException {
    try (BackendProcess frozen = backend(0).awaitReady()) {
      contacts();
      UUID action = frozenInATransaction(frozen);
      try (BackendProcess other = backend(0).awaitReady()) {
        long from = System.nanoTime();
        awaitCompleted(action);
        say("completed by another replica %.1f s after that was ready", (System.nanoTime() - from) / 1e9);
        pause(Math.max(0, SCALE.frozen().toMillis() - (System.nanoTime() - from) / 1_000_000));
        assertEachChangedOnce(action);

        frozen.signal(Signal.CONT);
        awaitWork(frozen);
        awaitWork(other);
        assertEachChangedOnce(action);
      }
    }
  }

  /**
   * A contact that somebody holds makes it wait in the middle of a chunk. When it is let go the process is
   * frozen already, with all that the chunk has locked.
   */
  private UUID frozenInATransaction(BackendProcess backend) throws SQLException {
    try (Connection held = sql.open("SELECT FROM contact WHERE last_name = '1' FOR UPDATE")) {
      UUID action = setInactive(backend);
      await(() -> processed(action) > 0 && waiting() > 0);
      backend.signal(Signal.STOP);
      held.rollback();
      return action;
    }
  }

  /** By something that changes nobody; after it nothing that was late is left either. */
  private void awaitWork(BackendProcess backend) {
    awaitCompleted(
        start(
            backend, "addTags(selection: { filter: {} }, input: { tags: [\"a\"] }, run: { dryRun: true })"));
    await(() -> sql.number("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'bulk'") == 0);
  }

  private long waiting() {
    return sql.number("SELECT count(*) FROM pg_locks WHERE NOT granted");
  }
}
