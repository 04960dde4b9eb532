package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A million contacts of 50,000 companies with three tags each, made by PostgreSQL itself and kept for the
 * next run.
 */
final class Data {

  /** One in thirty contacts has it: names are as unevenly spread as real ones. */
  static final String COMMON_NAME = "barasen";

  /** Some fifty have it. */
  static final String RARE_NAME = "barastad";

  static final String NO_NAME = "zzzqqqxxx";

  private static final String FIRST = "ba ke ro li ma fen ter vi ka da sto bru no ha gre wal pe jo lu cor";
  private static final String MIDDLE = "ra ne mi la sto ven ter di ko ru ba li no ga ti son der va mo ri";
  private static final String LAST =
      "sen son man ley ton berg er ini ova sky field well wood ford ham by ster ner kin dal vik lund gren holm stad";

  private static final List<String> LOAD =
      List.of(
          "SET search_path = muster, public",
          "SELECT setseed(0.42)",
          """
          INSERT INTO company (name, website)
          SELECT initcap((string_to_array('{middle}', ' '))[1 + n % 20] || (string_to_array('{last}', ' '))[1 + n / 20 % 25])
            || ' Company ' || n, 'https://company' || n || '.example' FROM generate_series(1, 50000) n
          ON CONFLICT DO NOTHING
          """,
          "INSERT INTO tag (name) SELECT 'tag ' || n FROM generate_series(1, 200) n ON CONFLICT DO NOTHING",
          """
          CREATE TEMP TABLE companies AS SELECT row_number() OVER () AS n, id FROM company
          """,
          """
          CREATE TEMP TABLE tags AS SELECT row_number() OVER () AS n, id FROM tag
          """,
          """
          CREATE TEMP TABLE names AS
          SELECT n, initcap((string_to_array('{first}', ' '))[1 + n % 20] || (string_to_array('{middle}', ' '))[1 + n / 20 % 20]
            || (string_to_array('{last}', ' '))[1 + n / 400]) AS name
          FROM generate_series(0, 9999) n
          """,
          """
          INSERT INTO contact (first_name, last_name, email, phone, mobile, job_title, status, company_id, created_at)
          SELECT f.name, l.name, lower(f.name || '.' || l.name || i || '@' || i % 50000 || '.example'),
            '+1 555 ' || lpad((i % 10000000)::text, 7, '0'), '+1 666 ' || lpad((i % 10000000)::text, 7, '0'),
            'Job ' || i % 500, CASE WHEN i % 5 = 0 THEN 'INACTIVE' ELSE 'ACTIVE' END, co.id,
            now() - i * interval '1 second'
          FROM (
            SELECT i, floor(2000 * random() ^ 2)::int AS f, floor(10000 * random() ^ 2)::int AS l
            FROM generate_series(1, {contacts}) AS g (i)) AS person
          JOIN names f ON f.n = person.f JOIN names l ON l.n = person.l JOIN companies co ON co.n = 1 + i % 50000
          ORDER BY i
          """,
          "INSERT INTO contact_email (contact_id, position, address) SELECT id, 1, email FROM contact",
          """
          INSERT INTO contact_phone (contact_id, position, label, number, e164)
          SELECT c.id, n.position, n.label, n.number, replace(n.number, ' ', '')
          FROM contact c, LATERAL (VALUES (1, NULL, c.phone), (2, 'MOBILE', c.mobile)) AS n (position, label, number)
          """,
          """
          INSERT INTO contact_tag (contact_id, tag_id)
          SELECT c.id, t.id
          FROM (SELECT id, row_number() OVER () AS n FROM contact) c, generate_series(0, 2) k
          JOIN tags t ON TRUE WHERE t.n = 1 + (c.n * 31 + k * 67) % 200
          ON CONFLICT DO NOTHING
          """,
          """
          INSERT INTO contact_search (contact_id, folded)
          SELECT contact_id, folded FROM contact_search_texts(ARRAY(SELECT id FROM contact))
          ON CONFLICT DO NOTHING
          """);

  private final EmbeddedDatabase database;

  Data(EmbeddedDatabase database) {
    this.database = database;
  }

  void load(int contacts) throws SQLException {
    try (Connection connection = database.connect(Role.OWNER);
        Statement statement = connection.createStatement()) {
      if (count(statement) >= contacts) {
        return;
      }
      System.out.println("Loading " + contacts + " contacts …");
      for (String step : LOAD) {
        statement.execute(
            step.replace("{contacts}", String.valueOf(contacts))
                .replace("{first}", FIRST)
                .replace("{middle}", MIDDLE)
                .replace("{last}", LAST));
      }
      statement.execute("VACUUM ANALYZE");
    }
  }

  private static int count(Statement statement) throws SQLException {
    try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM muster.contact")) {
      counted.next();
      return counted.getInt(1);
    }
  }
}
