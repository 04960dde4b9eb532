package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Taking back a change of 100,000 contacts, against one SQL statement that does so from the same audit. */
record UndoComparison(Settings settings, Backend backend, EmbeddedDatabase database) implements Comparison {

  private static final int CONTACTS = 100_000;
  private static final String CHANGE =
      """
      mutation { updateStatus(selection: { rows: { filter: { status: { eq: ACTIVE } }, from: 1, to: %d } },
        input: { status: INACTIVE }) { bulkAction { id } userErrors { code message field } } }
      """;
  private static final String UNDO =
      "mutation { undoBulkAction(id: \"%s\") { bulkAction { id } userErrors { code message field } } }";
  private static final String STATEMENT =
      """
      WITH latest AS (SELECT id FROM muster.bulk_action ORDER BY created_at DESC LIMIT 1),
      frozen AS (
        SELECT unnest(k.contact_ids) AS contact_id, latest.id AS action_id
        FROM latest JOIN muster.bulk_chunk k ON k.action_id = latest.id),
      changed AS (
        UPDATE muster.contact c SET status = a.before #>> '{}', version = c.version + 1, updated_at = now()
        FROM frozen JOIN muster.audit a ON a.contact_id = frozen.contact_id AND a.bulk_action_id = frozen.action_id
        WHERE c.id = frozen.contact_id AND to_jsonb(c.status) = a.after
        RETURNING c.id, old.status AS before, new.status AS after)
      INSERT INTO muster.audit (contact_id, actor_id, actor_name, action, field, before, after)
      SELECT id, uuidv7(), 'reference', 'undo', 'status', to_jsonb(before), to_jsonb(after) FROM changed
      """;

  @Override
  public String name() {
    return "undo of many";
  }

  @Override
  public String hold() {
    return "≥ 0.60";
  }

  @Override
  public Result run() throws Exception {
    List<Double> ratios = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      change();
      Calm.await(database);
      double plain = CONTACTS / statement();
      String undo = UNDO.formatted(change().id());
      Calm.await(database);
      double muster = CONTACTS / BulkRun.of(backend, "undoBulkAction", undo, CONTACTS).seconds();
      ratios.add(muster / plain);
      rates.add(muster);
    }
    String details = String.format(Locale.ROOT, "%,.0f contacts a second", Median.of(rates));
    String figure = String.format(Locale.ROOT, "%.2f", Median.of(ratios));
    return new Result(figure, "one statement from the same audit", details);
  }

  private BulkRun change() throws Exception {
    return BulkRun.of(backend, "updateStatus", CHANGE.formatted(CONTACTS), CONTACTS);
  }

  private double statement() throws SQLException {
    try (Connection connection = database.connect(Role.OWNER);
        java.sql.Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      if (statement.executeUpdate(STATEMENT) != CONTACTS) {
        throw new IllegalStateException("The statement did not take them all back");
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
