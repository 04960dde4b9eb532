package dev.muster.bulk;

import static dev.muster.sql.Rows.required;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.sql.Query;
import graphql.GraphQLContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What an action has to do with others, and when its parts run. */
@Controller
class RelatedActions {

  private static final String UNDONE =
      """
      SELECT DISTINCT ON (undo_of) undo_of, id FROM bulk_action
      WHERE undo_of = ANY (?) AND NOT dry_run AND state NOT IN ('CANCELLED', 'FAILED')
      ORDER BY undo_of, id DESC
      """;

  private final DatabaseClient database;
  private final BulkRuns runs;
  private final BulkResults results;
  private final WaysBack waysBack;
  private final LastBatches lastBatches;

  RelatedActions(
      DatabaseClient database,
      BulkRuns runs,
      BulkResults results,
      WaysBack waysBack,
      LastBatches lastBatches) {
    this.database = database;
    this.runs = runs;
    this.results = results;
    this.waysBack = waysBack;
    this.lastBatches = lastBatches;
  }

  @BatchMapping(typeName = "BulkAction")
  Mono<Map<BulkRun, BulkRun>> previewOf(List<BulkRun> asked, GraphQLContext request) {
    return others(asked, run -> run.origin().previewOf(), request);
  }

  @BatchMapping(typeName = "BulkAction")
  Mono<Map<BulkRun, BulkRun>> undoOf(List<BulkRun> asked, GraphQLContext request) {
    return others(asked, run -> run.origin().undoOf(), request);
  }

  @BatchMapping(typeName = "BulkAction")
  Mono<Map<BulkRun, BulkRun>> retryOf(List<BulkRun> asked, GraphQLContext request) {
    return others(asked, run -> run.origin().retryOf(), request);
  }

  @BatchMapping(typeName = "BulkAction")
  Mono<Map<BulkRun, BulkRun>> after(List<BulkRun> asked, GraphQLContext request) {
    return others(asked, run -> run.origin().after(), request);
  }

  @BatchMapping(typeName = "BulkAction")
  Mono<Map<BulkRun, BulkRun>> undoneBy(List<BulkRun> asked, GraphQLContext request) {
    return Query.of(UNDONE, (Object) asked.stream().map(BulkRun::uuid).toArray(UUID[]::new))
        .list(database, row -> List.of(required(row, 0, UUID.class), required(row, 1, UUID.class)))
        .collectMap(List::getFirst, List::getLast)
        .flatMap(undoing -> others(asked, run -> undoing.get(run.uuid()), request));
  }

  @BatchMapping(typeName = "BulkAction")
  Mono<Map<BulkRun, Integer>> undoDays(List<BulkRun> asked) {
    return waysBack.days(asked);
  }

  @SchemaMapping(typeName = "BulkAction")
  Mono<List<BulkActionResult>> samples(BulkRun run) {
    return results.samples(run);
  }

  @SchemaMapping(typeName = "BulkAction")
  List<Batches.Planned> plan(BulkRun run) {
    return run.state().ended() ? List.of() : run.batches().plan(run.total());
  }

  /** By the plan of the batches where they are spread over time, by the rate otherwise. */
  @SchemaMapping(typeName = "BulkActionProgress")
  @Nullable OffsetDateTime estimatedEnd(BulkRun run) {
    OffsetDateTime lastBatch = lastBatches.of(run);
    return lastBatch == null ? run.progress().estimatedEnd() : lastBatch;
  }

  /** The plan of what has not been accepted yet. */
  @QueryMapping
  List<Batches.Planned> dripPlan(
      @Argument int total,
      @Argument @Nullable OffsetDateTime startAt,
      @Argument DripInput drip,
      @Argument int from) {
    List<String> problems = new ArrayList<>();
    Drip read = drip.read(error -> problems.add(error.message()));
    if (total < 1 || from < 1) {
      problems.add("`total` and `from` are at least 1.");
    }
    Schedule schedule = new Schedule(BulkMode.DRIP, startAt, read);
    if (problems.isEmpty()) {
      schedule.refusal(total).ifPresent(tooMany -> problems.add(tooMany.message()));
    }
    if (!problems.isEmpty()) {
      throw RequestError.badRequest("DRIP", String.join(" ", problems));
    }
    return schedule.plan(total, from, OffsetDateTime.now(ZoneOffset.UTC));
  }

  /** Those that the caller may see. */
  private Mono<Map<BulkRun, BulkRun>> others(
      List<BulkRun> asked, Function<BulkRun, @Nullable UUID> id, GraphQLContext request) {
    Caller caller = request.get(Caller.class);
    List<UUID> ids = asked.stream().map(id).filter(Objects::nonNull).map(UUID.class::cast).toList();
    return ids.isEmpty()
        ? Mono.just(Map.of())
        : runs.byIds(ids)
            .filter(run -> BulkRuns.isVisible(run, caller))
            .collectMap(BulkRun::uuid)
            .map(found -> BulkResults.each(asked, run -> other(id.apply(run), found)));
  }

  private static @Nullable BulkRun other(@Nullable UUID id, Map<UUID, BulkRun> found) {
    return id == null ? null : found.get(id);
  }
}
