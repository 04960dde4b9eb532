package dev.muster.feed;

import dev.muster.graphql.RequestError;
import dev.muster.sql.Notification;
import dev.muster.sql.Notifications;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What changed of contacts, in a form that nobody can miss any of.
 *
 * <p>A reader's place is the snapshot of the database that it saw last, so it gets exactly what was committed
 * since, by whichever transaction, on whichever replica it asks. {@link #hints()} only says that a look is
 * worth while.
 */
@Component
public class Feed {

  private static final Pattern SNAPSHOT = Pattern.compile("\\d{1,18}:\\d{1,18}:(\\d{1,18}(,\\d{1,18})*)?");
  private static final int LONGEST = 10_000;

  /** Ids may repeat from row to row, so more are read than are wanted. */
  private static final int READ_FOR_ONE = 10;

  private static final String NOW = "SELECT pg_current_snapshot()::text";
  private static final String SINCE =
      """
      WITH place AS (SELECT ?::pg_snapshot AS seen),
      news AS MATERIALIZED (
        SELECT contact_ids FROM contact_change
        WHERE xid >= (SELECT pg_snapshot_xmin(seen) FROM place)
          AND NOT pg_visible_in_snapshot(xid, (SELECT seen FROM place))),
      read AS (SELECT unnest(contact_ids) AS id FROM news LIMIT ?)
      SELECT pg_current_snapshot()::text,
        pg_snapshot_xmin(seen) > pg_snapshot_xmax(pg_current_snapshot())
          OR EXISTS (SELECT FROM contact_change_cleared WHERE NOT pg_visible_in_snapshot(xid, seen))
          OR EXISTS (SELECT FROM news WHERE contact_ids IS NULL)
          OR (SELECT count(*) FROM read) = ?,
        ARRAY(SELECT DISTINCT id FROM read LIMIT ?)
      FROM place
      """;
  private static final String CLEAR =
      """
      WITH cleared AS (
        DELETE FROM contact_change WHERE at < now() - interval '1 hour' RETURNING xid)
      INSERT INTO contact_change_cleared (xid) SELECT max(xid) FROM cleared HAVING count(*) > 0
      ON CONFLICT (only_one) DO UPDATE SET xid = greatest(contact_change_cleared.xid, excluded.xid)
      """;

  private final DatabaseClient database;
  private final Notifications notifications;

  Feed(DatabaseClient database, Notifications notifications) {
    this.database = database;
    this.notifications = notifications;
  }

  /** Something changed, or may have while nobody heard: ask without limit and conflate. */
  public Flux<Notification> hints() {
    return notifications.on("muster_contacts");
  }

  /** The place of a reader that has seen everything up to now. */
  public Mono<Changes> now() {
    return Query.of(NOW)
        .first(database, row -> new Changes(Rows.required(row, 0, String.class), List.of(), false));
  }

  /**
   * What changed since.
   *
   * @param sequence a place that this gave, on any replica, at most an hour ago
   * @param most how many contacts are wanted at most; beyond that only that they are too many
   * @throws RequestError {@code MALFORMED_SEQUENCE} where it never was a place
   */
  public Mono<Changes> since(String sequence, int most) {
    int read = most * READ_FOR_ONE;
    return Mono.fromSupplier(() -> checked(sequence))
        .flatMap(
            place -> Query.of(SINCE, place, read, read, most + 1).first(database, row -> changes(row, most)));
  }

  private static String checked(String sequence) {
    if (sequence.length() > LONGEST || !SNAPSHOT.matcher(sequence).matches() || !ascends(sequence)) {
      throw RequestError.badRequest("MALFORMED_SEQUENCE", "This is no sequence that an event had.");
    }
    return sequence;
  }

  /** PostgreSQL takes no snapshot that ends before it starts, or whose list is in disorder. */
  private static boolean ascends(String sequence) {
    String[] parts = sequence.split("[:,]");
    long first = Long.parseLong(parts[0]);
    long end = Long.parseLong(parts[1]);
    long before = first - 1;
    for (int index = 2; index < parts.length; index++) {
      long running = Long.parseLong(parts[index]);
      if (running <= before || running >= end) {
        return false;
      }
      before = running;
    }
    return first > 0 && first <= end;
  }

  private static Changes changes(Row row, int most) {
    List<UUID> contacts = List.of(Rows.required(row, 2, UUID[].class));
    boolean tooMany = Rows.required(row, 1, Boolean.class) || contacts.size() > most;
    return new Changes(Rows.required(row, 0, String.class), tooMany ? List.of() : contacts, tooMany);
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  Mono<Void> clear() {
    return Query.of(CLEAR).update(database).then();
  }
}
