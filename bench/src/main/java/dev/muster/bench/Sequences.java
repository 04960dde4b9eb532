package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Looks at the newest action again and again, to know when which of its states could be seen. */
record Sequences(EmbeddedDatabase database) implements Callable<Map<Integer, Long>> {

  private static final int PAUSE_MILLISECONDS = 5;
  private static final String LOOK =
      "SELECT sequence, finished_at IS NOT NULL FROM muster.bulk_action ORDER BY created_at DESC LIMIT 1";

  /** When which sequence number was there, in nanoseconds and up to a pause too late. */
  @Override
  public Map<Integer, Long> call() throws SQLException, InterruptedException {
    Map<Integer, Long> seen = new TreeMap<>();
    try (Connection connection = database.connect(Role.OWNER);
        PreparedStatement look = connection.prepareStatement(LOOK)) {
      boolean ended = false;
      while (!ended) {
        try (ResultSet row = look.executeQuery()) {
          row.next();
          seen.putIfAbsent(row.getInt(1), System.nanoTime());
          ended = row.getBoolean(2);
        }
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    }
    return seen;
  }
}
