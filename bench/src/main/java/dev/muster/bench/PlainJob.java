package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The change of status as a job of the usual kind does it, for example by Spring Batch: reads 1,000 contacts
 * after the last one, writes each of them and its audit row in JDBC batches, and commits that together with
 * how far it is.
 */
final class PlainJob {

  private static final int CHUNK = 1_000;
  private static final String PROGRESS =
      "CREATE TEMP TABLE job (done int NOT NULL); INSERT INTO job VALUES (0)";
  private static final String READ =
      "SELECT id, version FROM muster.contact WHERE id > ? AND status = ? ORDER BY id LIMIT ?";
  private static final String WRITE =
      """
      UPDATE muster.contact SET status = ?, version = version + 1, updated_at = now()
      WHERE id = ? AND version = ?
      """;
  private static final String AUDIT =
      """
      INSERT INTO muster.audit (contact_id, actor_id, actor_name, action, field, before, after)
      VALUES (?, ?, 'reference', 'updateStatus', 'status', to_jsonb(?::text), to_jsonb(?::text))
      """;

  private final String from;
  private final String to;
  private final UUID actor = UUID.randomUUID();

  /** Sets those who have the one status to the other. */
  PlainJob(String from, String to) {
    this.from = from;
    this.to = to;
  }

  private record Item(UUID id, int version) {}

  /** Seconds that it takes for so many contacts. */
  double run(EmbeddedDatabase database, int contacts) throws SQLException {
    try (Connection connection = database.connect(Role.OWNER);
        java.sql.Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      statement.execute(PROGRESS);
      connection.setAutoCommit(false);
      UUID last = new UUID(0, 0);
      for (int done = 0; done < contacts; done += CHUNK) {
        List<Item> items = read(connection, last, Math.min(CHUNK, contacts - done));
        write(connection, items);
        audit(connection, items);
        statement.executeUpdate("UPDATE job SET done = done + " + items.size());
        connection.commit();
        last = items.getLast().id();
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private List<Item> read(Connection connection, UUID after, int most) throws SQLException {
    List<Item> items = new ArrayList<>();
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      read.setObject(1, after);
      read.setString(2, from);
      read.setInt(3, most);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          items.add(new Item(rows.getObject(1, UUID.class), rows.getInt(2)));
        }
      }
    }
    return items;
  }

  private void write(Connection connection, List<Item> items) throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      for (Item item : items) {
        write.setString(1, to);
        write.setObject(2, item.id());
        write.setInt(3, item.version());
        write.addBatch();
      }
      write.executeBatch();
    }
  }

  private void audit(Connection connection, List<Item> items) throws SQLException {
    try (PreparedStatement audit = connection.prepareStatement(AUDIT)) {
      for (Item item : items) {
        audit.setObject(1, item.id());
        audit.setObject(2, actor);
        audit.setString(3, from);
        audit.setString(4, to);
        audit.addBatch();
      }
      audit.executeBatch();
    }
  }
}
