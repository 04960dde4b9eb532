package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.access.Users;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.PageArguments;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Controller
class BulkController {

  private final BulkRuns runs;
  private final BulkResults results;
  private final Watching watching;
  private final Users users;
  private final Afterwards afterwards;
  private final Driver driver;

  BulkController(
      BulkRuns runs,
      BulkResults results,
      Watching watching,
      Users users,
      Afterwards afterwards,
      Driver driver) {
    this.runs = runs;
    this.results = results;
    this.watching = watching;
    this.users = users;
    this.afterwards = afterwards;
    this.driver = driver;
  }

  @QueryMapping
  Mono<BulkRun> bulkAction(@Argument String id, @AuthenticationPrincipal Caller caller) {
    return runs.byId(BulkRun.PREFIX.uuid(id), caller);
  }

  @QueryMapping
  Mono<Connection<BulkRun>> bulkActions(
      @Argument @Nullable BulkActionFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @AuthenticationPrincipal Caller caller) {
    PageArguments page = PageArguments.of(first, after, last, before);
    return runs.page(filter == null ? BulkActionFilter.NONE : filter, page, caller);
  }

  @SchemaMapping(typeName = "BulkActionConnection")
  Mono<Count> count(Connection<BulkRun> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }

  @MutationMapping
  Mono<BulkActionPayload> cancelBulkAction(@Argument String id, @AuthenticationPrincipal Caller caller) {
    return steer(id, runs::cancel, BulkState.CANCELLED, caller);
  }

  @MutationMapping
  Mono<BulkActionPayload> pauseBulkAction(@Argument String id, @AuthenticationPrincipal Caller caller) {
    return steer(id, runs::pause, BulkState.PAUSED, caller);
  }

  @MutationMapping
  Mono<BulkActionPayload> resumeBulkAction(@Argument String id, @AuthenticationPrincipal Caller caller) {
    return steer(id, action -> runs.resume(action).then(driver.start(action)), BulkState.RUNNING, caller);
  }

  @MutationMapping
  Mono<BulkActionPayload> undoBulkAction(
      @Argument String id, @Argument @Nullable BulkRunInput run, @AuthenticationPrincipal Caller caller) {
    return afterwards
        .undo(BulkRun.PREFIX.uuid(id), run == null ? BulkRunInput.NONE : run, caller)
        .map(BulkActionPayload::of);
  }

  @MutationMapping
  Mono<BulkActionPayload> retryFailed(
      @Argument String id, @Argument @Nullable BulkRunInput run, @AuthenticationPrincipal Caller caller) {
    return afterwards
        .retry(BulkRun.PREFIX.uuid(id), run == null ? BulkRunInput.NONE : run, caller)
        .map(BulkActionPayload::of);
  }

  /** What ended before is refused; what is already as asked is not. */
  private Mono<BulkActionPayload> steer(
      String id, Function<UUID, Mono<?>> step, BulkState asked, Caller caller) {
    UUID uuid = BulkRun.PREFIX.uuid(id);
    return runs.byId(uuid, caller)
        .switchIfEmpty(Mono.error(() -> refusal("NOT_FOUND", "There is no such bulk action.")))
        .flatMap(known -> step.apply(uuid).then(runs.byId(uuid, caller)))
        .doOnNext(run -> refuseEnded(run, asked))
        .map(BulkActionPayload::of);
  }

  private static void refuseEnded(BulkRun run, BulkState asked) {
    if (run.state().ended() && run.state() != asked) {
      throw refusal("ALREADY_ENDED", "The action has ended already, as " + run.state() + ".");
    }
  }

  @SubscriptionMapping
  Flux<BulkRun> bulkActionProgress(
      @Argument String id,
      @Argument @Nullable Integer afterSequence,
      @AuthenticationPrincipal Caller caller) {
    return watching.one(BulkRun.PREFIX.uuid(id), afterSequence == null ? 0 : afterSequence, caller);
  }

  @SubscriptionMapping
  Flux<BulkRun> bulkActionsChanged(@AuthenticationPrincipal Caller caller) {
    return watching.all(caller);
  }

  @SchemaMapping(typeName = "BulkActionProgress")
  BulkRun bulkAction(BulkRun run) {
    return run;
  }

  @BatchMapping(typeName = "BulkAction")
  Mono<Map<BulkRun, User>> createdBy(List<BulkRun> asked) {
    return users
        .byIds(asked.stream().map(run -> run.creator().id()).toList())
        .map(known -> BulkResults.each(asked, run -> known.get(run.creator().id())));
  }

  @BatchMapping(typeName = "BulkAction")
  Mono<Map<BulkRun, List<BulkResults.ReasonCount>>> reasons(List<BulkRun> asked) {
    return results.reasons(asked);
  }

  @SchemaMapping(typeName = "BulkAction")
  Mono<Connection<BulkActionResult>> results(
      BulkRun run,
      @Argument @Nullable BulkActionResultFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before) {
    PageArguments page = PageArguments.of(first, after, last, before);
    return results.page(run, filter == null ? BulkActionResultFilter.NONE : filter, page);
  }

  private static Refusal refusal(String code, String message) {
    return new Refusal(UserError.of(code, message, "id"));
  }
}
