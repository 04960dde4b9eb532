package dev.muster.bulk;

import static dev.muster.sql.Rows.optional;
import static dev.muster.sql.Rows.required;

import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.Edge;
import dev.muster.paging.PageArguments;
import dev.muster.paging.PageInfo;
import dev.muster.sql.Query;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened to each contact of an action, put together from what is kept anyway: the audit has the
 * changed ones, {@code bulk_result} those that were skipped or failed; the others of a chunk that is done
 * were unchanged.
 *
 * <p>Read chunk by chunk in the order of ids, so a page costs the same wherever it lies.
 */
@Component
class BulkResults {

  private static final String RESULTS =
      """
      SELECT r.contact_id, r.outcome, r.code, r.message, r.field, r.before::text, r.after::text
      FROM (
        SELECT k.number, m.contact_id, coalesce(a.field, t.field) AS field, coalesce(a.before, t.before) AS before,
          coalesce(a.after, t.after) AS after, f.code, f.message,
          CASE WHEN k.state <> 'DONE' THEN 'PENDING'
            WHEN a.bulk_action_id IS NOT NULL OR t.action_id IS NOT NULL THEN 'SUCCEEDED'
            ELSE coalesce(f.outcome, 'UNCHANGED') END AS outcome
        FROM bulk_chunk k
        CROSS JOIN LATERAL unnest(k.contact_ids) AS m (contact_id)
        LEFT JOIN audit a ON a.contact_id = m.contact_id AND a.bulk_action_id = k.action_id
        LEFT JOIN bulk_trial t ON t.action_id = k.action_id AND t.contact_id = m.contact_id
        LEFT JOIN bulk_result f ON f.action_id = k.action_id AND f.contact_id = m.contact_id
        WHERE k.action_id = ? AND
      """;
  private static final String REASONS =
      """
      SELECT action_id, code, count(*)::int FROM bulk_result WHERE action_id = ANY (?)
      GROUP BY action_id, code ORDER BY count(*) DESC, code
      """;

  private static final int SAMPLES = 20;

  private final DatabaseClient database;
  private final JsonMapper json;

  BulkResults(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** How often one code was the reason. */
  record ReasonCount(String code, int count) {}

  /** One entry a contact, in the order of ids. */
  Mono<Connection<BulkActionResult>> page(BulkRun run, BulkActionResultFilter filter, PageArguments page) {
    String direction = page.backwards() ? "DESC" : "ASC";
    return Query.of(RESULTS, run.uuid())
        .append(filter.chunks().and(chunksBeyond(page)))
        .append(") AS r WHERE ")
        .append(filter.where().and(beyond(page)))
        .append(
            " ORDER BY r.number " + direction + ", r.contact_id " + direction + " LIMIT ?", page.size() + 1)
        .list(database, this::read)
        .collectList()
        .map(found -> connection(found, page));
  }

  /** The first changes, to look at: those that a dry run would make, too. */
  Mono<List<BulkActionResult>> samples(BulkRun run) {
    BulkActionResultFilter changed = new BulkActionResultFilter(List.of(BulkOutcome.SUCCEEDED), null);
    return page(run, changed, PageArguments.of(SAMPLES, null, null, null))
        .map(page -> page.edges().stream().map(Edge::node).toList());
  }

  /** The reasons of each action, the most frequent first. */
  Mono<Map<BulkRun, List<ReasonCount>>> reasons(List<BulkRun> runs) {
    record Counted(UUID action, ReasonCount reason) {}
    UUID[] ids = runs.stream().map(BulkRun::uuid).toArray(UUID[]::new);
    return Query.of(REASONS, (Object) ids)
        .list(
            database,
            row ->
                new Counted(
                    required(row, 0, UUID.class),
                    new ReasonCount(required(row, 1, String.class), required(row, 2, Integer.class))))
        .collectMultimap(Counted::action, Counted::reason)
        .map(byAction -> each(runs, run -> List.copyOf(byAction.getOrDefault(run.uuid(), List.of()))));
  }

  /** What belongs to each, where there is something. */
  static <T> Map<BulkRun, T> each(List<BulkRun> runs, Function<BulkRun, @Nullable T> of) {
    Map<BulkRun, T> each = new HashMap<>();
    for (BulkRun run : runs) {
      T one = of.apply(run);
      if (one != null) {
        each.put(run, one);
      }
    }
    return each;
  }

  private static Where chunksBeyond(PageArguments page) {
    String cursor = page.cursor();
    if (cursor == null) {
      return Where.all();
    }
    UUID contact = ResultCursor.parse(cursor);
    return Where.of(page.backwards() ? "k.first_contact < ?" : "k.last_contact > ?", contact);
  }

  private static Where beyond(PageArguments page) {
    String cursor = page.cursor();
    if (cursor == null) {
      return Where.all();
    }
    return Where.of(page.backwards() ? "r.contact_id < ?" : "r.contact_id > ?", ResultCursor.parse(cursor));
  }

  private BulkActionResult read(Row row) {
    return new BulkActionResult(
        required(row, 0, UUID.class),
        BulkOutcome.valueOf(required(row, 1, String.class)),
        optional(row, 2, String.class),
        optional(row, 3, String.class),
        optional(row, 4, String.class),
        value(optional(row, 5, String.class)),
        value(optional(row, 6, String.class)));
  }

  private @Nullable Object value(@Nullable String text) {
    return text == null ? null : json.readValue(text, Object.class);
  }

  private static Connection<BulkActionResult> connection(List<BulkActionResult> found, PageArguments page) {
    boolean more = found.size() > page.size();
    List<BulkActionResult> onPage = more ? found.subList(0, page.size()) : found;
    List<Edge<BulkActionResult>> edges = new ArrayList<>();
    for (BulkActionResult result : page.backwards() ? onPage.reversed() : onPage) {
      edges.add(new Edge<>(ResultCursor.text(result.contactUuid()), result));
    }
    boolean came = page.cursor() != null;
    PageInfo pageInfo =
        new PageInfo(
            page.backwards() ? came : more,
            page.backwards() ? more : came,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor());
    return new Connection<>(edges, pageInfo, exact -> Mono.<Count>empty());
  }
}
