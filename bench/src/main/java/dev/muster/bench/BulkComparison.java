package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bulk action over 100,000 contacts, from the request to its end, against one SQL statement that does the
 * same.
 */
record BulkComparison(
    String name, String action, String hold, Settings settings, Backend backend, EmbeddedDatabase database)
    implements Comparison {

  private static final int CONTACTS = 100_000;
  private static final String UPDATE_STATUS =
      """
      WITH picked AS (SELECT id FROM muster.contact ORDER BY created_at DESC, id DESC OFFSET 100000 LIMIT 100000),
      changed AS (
        UPDATE muster.contact c SET status = CASE status WHEN 'ACTIVE' THEN 'INACTIVE' ELSE 'ACTIVE' END,
          version = version + 1, updated_at = now()
        FROM picked WHERE c.id = picked.id RETURNING c.id, old.status AS before, new.status AS after)
      INSERT INTO muster.audit (contact_id, actor_id, actor_name, action, field, before, after)
      SELECT id, uuidv7(), 'reference', 'updateStatus', 'status', to_jsonb(before), to_jsonb(after) FROM changed
      """;
  private static final String ADD_TAGS =
      """
      WITH picked AS (SELECT id FROM muster.contact ORDER BY created_at DESC, id DESC OFFSET 100000 LIMIT 100000),
      made AS (INSERT INTO muster.tag (name) VALUES ('reference %1$s') RETURNING id, name),
      added AS (
        INSERT INTO muster.contact_tag (contact_id, tag_id) SELECT picked.id, made.id FROM picked, made
        RETURNING contact_id),
      raised AS (
        UPDATE muster.contact c SET version = version + 1, updated_at = now() FROM added WHERE c.id = added.contact_id),
      had AS (
        SELECT added.contact_id, coalesce(jsonb_agg(t.name ORDER BY t.name), '[]') AS names
        FROM added LEFT JOIN muster.contact_tag ct USING (contact_id) LEFT JOIN muster.tag t ON t.id = ct.tag_id
        GROUP BY added.contact_id)
      INSERT INTO muster.audit (contact_id, actor_id, actor_name, action, field, before, after)
      SELECT contact_id, uuidv7(), 'reference', 'addTags', 'tags', names, names || to_jsonb(made.name) FROM had, made
      """;

  @Override
  public Result run() throws Exception {
    List<Double> ratios = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      Calm.await(database);
      double plain = CONTACTS / statement(round);
      Calm.await(database);
      double muster = CONTACTS / bulk(round);
      ratios.add(muster / plain);
      rates.add(muster);
    }
    String details = String.format(Locale.ROOT, "%,.0f contacts a second", Median.of(rates));
    String figure = String.format(Locale.ROOT, "%.2f", Median.of(ratios));
    return new Result(figure, "one statement with audit", details);
  }

  private double statement(int round) throws Exception {
    String sql =
        action.equals("addTags") ? ADD_TAGS.formatted(System.nanoTime() + "-" + round) : UPDATE_STATUS;
    try (Connection connection = database.connect(Role.OWNER);
        java.sql.Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      statement.execute(sql);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private double bulk(int round) throws Exception {
    return BulkRun.of(backend, action, mutation(round), CONTACTS).seconds();
  }

  private String mutation(int round) {
    String rows = "{ rows: { filter: { status: { eq: %s } }, from: 1, to: %d } }";
    return action.equals("addTags")
        ? "mutation { addTags(selection: { rows: { from: 1, to: %d } }, input: { tags: [\"bench %d\"] }) { bulkAction { id } userErrors { code message field } } }"
            .formatted(CONTACTS, System.nanoTime())
        : ("mutation { updateStatus(selection: "
                + rows
                + ", input: { status: %s }) { bulkAction { id } userErrors { code message field } } }")
            .formatted(
                round % 2 == 0 ? "ACTIVE" : "INACTIVE", CONTACTS, round % 2 == 0 ? "INACTIVE" : "ACTIVE");
  }
}
