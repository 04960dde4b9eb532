package dev.muster.sql;

import java.util.UUID;
import java.util.regex.Pattern;

/** The places of rows in a short list that people put in order: 0, 1, 2 … in a column {@code position}. */
public final class Places {

  private static final Pattern TABLE = Pattern.compile("[a-z_]+");
  private static final String MOVE =
      """
      WITH others AS (SELECT id, row_number() OVER (ORDER BY position, id) - 1 AS place FROM %1$s WHERE id <> ?),
      placed AS (
        SELECT id, CASE WHEN place >= ? THEN place + 1 ELSE place END AS place FROM others
        UNION ALL SELECT ?::uuid, least(?::bigint, (SELECT count(*) FROM others)))
      UPDATE %1$s AS listed SET position = placed.place
      FROM placed WHERE listed.id = placed.id AND listed.position <> placed.place
      """;

  private Places() {}

  /**
   * Puts one row at a place and moves the others aside.
   *
   * @param table a constant of the code
   * @param place from 0; beyond the end it is the last
   */
  public static Query move(String table, UUID id, int place) {
    if (!TABLE.matcher(table).matches()) {
      throw new IllegalArgumentException("no name of a table: " + table);
    }
    return Query.of(MOVE.formatted(table), id, place, id, place);
  }
}
