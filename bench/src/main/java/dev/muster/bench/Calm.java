package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Waits for lead scores. They follow what changes, beside everything else; after a reference that changes
 * 100,000 contacts in one statement everybody is scored, and the product would pay for it in its own round.
 */
final class Calm {

  /** Longer than scoring pauses between two looks at what changed. */
  private static final int PAUSE_MILLISECONDS = 3_000;

  private static final String AT_REST = "SELECT scored_up_to IS NULL FROM muster.scoring_state";

  private Calm() {}

  static void await(EmbeddedDatabase database) throws SQLException, InterruptedException {
    try (Connection connection = database.connect(Role.OWNER)) {
      do {
        Thread.sleep(PAUSE_MILLISECONDS);
      } while (!atRest(connection));
    }
  }

  private static boolean atRest(Connection connection) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(AT_REST)) {
      return !rows.next() || rows.getBoolean(1);
    }
  }
}
