package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.access.Caller;
import dev.muster.access.Callers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class WatchingTest extends BulkTest {

  @Autowired Watching watching;
  @Autowired Callers callers;

  @Test
  void tellsTheEndToThoseWhoComeAfterIt() {
    contacts(10);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    for (int after : List.of(0, 2, 1_000_000)) {
      StepVerifier.create(watching.one(action, after, runner(action)))
          .assertNext(run -> assertThat(run.state()).isEqualTo(BulkState.COMPLETED))
          .expectComplete()
          .verify(PATIENCE);
    }
  }

  @Test
  void tellsTheLatestStateFirstAndTheEndLast() throws SQLException {
    contacts(5_000);
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      UUID action = setInactive("agent", EVERYBODY);
      await(() -> state(action).equals("RUNNING"));
      Flux<BulkRun> watched = watching.one(action, 0, runner(action)).doOnNext(first -> rollback(held));
      List<BulkRun> events = Objects.requireNonNull(watched.collectList().block(PATIENCE));
      assertThat(events.getFirst().processed()).isZero();
      assertThat(events.getLast().state()).isEqualTo(BulkState.COMPLETED);
      assertThat(events.getLast().processed()).isEqualTo(5_000);
      assertThat(events).extracting(BulkRun::sequence).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void leavesOutWhatTheWatcherHasSeen() throws SQLException {
    contacts(10);
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      UUID action = setInactive("agent", EVERYBODY);
      await(() -> state(action).equals("RUNNING"));
      int seen = (int) sql.number("SELECT sequence FROM bulk_action");
      StepVerifier.create(watching.one(action, seen, runner(action)))
          .expectSubscription()
          .then(() -> rollback(held))
          .assertNext(run -> assertThat(run.state()).isEqualTo(BulkState.COMPLETED))
          .expectComplete()
          .verify(PATIENCE);
    }
  }

  @Test
  void reachesEveryOneOfManyWatchers() throws SQLException {
    contacts(3_000);
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      UUID action = setInactive("agent", EVERYBODY);
      Caller runner = runner(action);
      List<CompletableFuture<@Nullable BulkRun>> watchers = new ArrayList<>();
      for (int number = 0; number < 300; number++) {
        watchers.add(watching.one(action, 0, runner).last().toFuture());
      }
      held.rollback();
      assertThat(watchers)
          .allSatisfy(last ->
              assertThat(last.orTimeout(30, TimeUnit.SECONDS).join())
                  .extracting(BulkRun::state)
                  .isEqualTo(BulkState.COMPLETED));
    }
  }

  @Test
  void catchesUpWhenTheNotificationsWereInterrupted() throws SQLException {
    contacts(10);
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      UUID action = setInactive("agent", EVERYBODY);
      await(() -> state(action).equals("RUNNING"));
      Flux<BulkRun> watched = watching.one(action, 0, runner(action));
      StepVerifier.create(watched.filter(run -> run.state().ended()))
          .expectSubscription()
          .then(() -> endUnheard(held, action))
          .assertNext(run -> assertThat(run.state()).isEqualTo(BulkState.CANCELLED))
          .expectComplete()
          .verify(PATIENCE);
    }
  }

  @Test
  void hidesTheActionsOfOthers() {
    contacts(10);
    UUID action = setInactive("agent", EVERYBODY);
    StepVerifier.create(subscribe("viewer", action))
        .assertNext(answer ->
            assertThat(answer.getErrors().getFirst().getExtensions()).containsEntry("code", "NOT_FOUND"))
        .expectComplete()
        .verify(PATIENCE);
    StepVerifier.create(
            subscribe("admin", action)
                .mapNotNull(answer -> answer.field("bulkActionProgress.state").toEntity(String.class))
                .last())
        .expectNext("COMPLETED")
        .expectComplete()
        .verify(PATIENCE);
    awaitEnd(action);
  }

  @Test
  void tellsOfEveryActionThatChanges() throws SQLException {
    contacts(10);
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      UUID before = setInactive("agent", EVERYBODY);
      await(() -> state(before).equals("RUNNING"));
      Flux<BulkRun> ends = watching.all(runner(before)).filter(run -> run.state().ended());
      StepVerifier.create(ends.take(2).map(BulkRun::uuid).collectList())
          .expectSubscription()
          .then(() -> {
            setInactive("admin", EVERYBODY);
            rollback(held);
            setInactive("agent", EVERYBODY);
          })
          .assertNext(ids -> assertThat(ids).contains(before).doesNotHaveDuplicates())
          .expectComplete()
          .verify(PATIENCE);
    }
  }

  /** What somebody sees who follows an action by server-sent events. */
  private Flux<ClientGraphQlResponse> subscribe(String who, UUID action) {
    return HttpGraphQlClient.builder(WebClient.create(url() + "/graphql"))
        .headers(headers -> headers.setBearerAuth(IDENTITY.token(who)))
        .build()
        .document("subscription ($id: ID!) { bulkActionProgress(id: $id) { state } }")
        .variable("id", BulkRun.PREFIX.id(action))
        .executeSubscription();
  }

  private Caller runner(UUID action) {
    UUID id = UUID.fromString(sql.text("SELECT created_by FROM bulk_action WHERE id = ?", action));
    return Objects.requireNonNull(callers.byId(id).block(PATIENCE));
  }

  /**
   * Ends the action while nobody is told: the listening connection is cut, and the change is made without
   * NOTIFY.
   */
  private void endUnheard(Connection held, UUID action) {
    sql.run(
        "UPDATE bulk_action SET state = 'CANCELLED', finished_at = now(), sequence = 9 WHERE id = ?", action);
    sql.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'");
    rollback(held);
  }

  private static void rollback(Connection held) {
    try {
      held.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
