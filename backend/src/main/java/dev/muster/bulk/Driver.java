package dev.muster.bulk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps workers on every action that is to run, in this process or another.
 *
 * <p>Its schedule is only a hint: chunks are what is locked and counted. So a worker too many does no harm,
 * and one that is missing, because its process died or an action was accepted just before, is started within
 * seconds by whoever notices. It runs on threads of its own, the one place where waiting is allowed.
 */
@Component
class Driver implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Driver.class);

  /** The fewest that the scheduler allows. */
  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration LOOK_FOR_ACTIONS = Duration.ofSeconds(3);
  private static final Duration TRY_LATER = Duration.ofSeconds(5);
  private static final Duration LONGEST_STEP = Duration.ofMinutes(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

  private final DriverSettings settings;
  private final Worker worker;
  private final BulkRuns runs;
  private final Releases releases;
  private final Turns turns;
  private final Succession succession;
  private final CustomTask<Void> work;
  private final RecurringTask<Void> lookForActions;
  private @Nullable HikariDataSource connections;
  private volatile @Nullable Scheduler scheduler;

  Driver(
      DriverSettings settings,
      Worker worker,
      BulkRuns runs,
      Releases releases,
      Turns turns,
      Succession succession) {
    this.settings = settings;
    this.worker = worker;
    this.runs = runs;
    this.releases = releases;
    this.turns = turns;
    this.succession = succession;
    this.work =
        Tasks.custom("bulk", Void.class)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(TRY_LATER))
            .onDeadExecutionRevive()
            .execute(this::work);
    this.lookForActions =
        Tasks.recurring("bulk-actions", FixedDelay.of(LOOK_FOR_ACTIONS))
            .execute((instance, context) -> lookForActions());
  }

  /** Starts workers for an action that was accepted. Never fails: who looks for actions will find it. */
  Mono<Void> start(UUID action) {
    return turns
        .next()
        .then(Mono.<Void>fromRunnable(() -> schedule(action)))
        .subscribeOn(Schedulers.boundedElastic())
        .doOnError(error -> log.warn("Bulk action {} starts a little later: {}", action, error.getMessage()))
        .onErrorComplete();
  }

  private void schedule(UUID action) {
    Scheduler running = scheduler;
    for (int number = 0; running != null && number < settings.workersPerAction(); number++) {
      running.scheduleIfNotExists(work.instance(action + "/" + number), Instant.now());
    }
  }

  private void lookForActions() {
    List<BulkRun> waiting =
        releases.release().then(turns.next()).thenMany(runs.toWorkOn()).collectList().block(LONGEST_STEP);
    if (waiting != null) {
      waiting.forEach(run -> schedule(run.uuid()));
    }
  }

  /**
   * One worker's turn: as many chunks as fit into its slice of time, then it queues again behind the others.
   */
  private CompletionHandler<Void> work(TaskInstance<Void> instance, ExecutionContext context) {
    UUID action = UUID.fromString(instance.getId().substring(0, instance.getId().indexOf('/')));
    Assignment assignment = worker.take(action).block(LONGEST_STEP);
    if (assignment == null) {
      return new OnCompleteRemove<>();
    }
    if (!mayHaveMoreAfterTurn(assignment, context.getSchedulerState())) {
      letOthersBegin();
      return new OnCompleteRemove<>();
    }
    return (complete, operations) -> operations.reschedule(complete, Instant.now());
  }

  /** Works until the turn is over or nothing is left; whether there may be more to do then. */
  private boolean mayHaveMoreAfterTurn(Assignment assignment, SchedulerState state) {
    long end = System.nanoTime() + settings.slice().toNanos();
    while (!state.isShuttingDown() && System.nanoTime() < end) {
      if (!Boolean.TRUE.equals(worker.next(assignment).block(LONGEST_STEP))) {
        return false;
      }
    }
    return true;
  }

  /** What has come to its end makes room, and may be what another one waits for. */
  private void letOthersBegin() {
    turns
        .next()
        .thenMany(runs.queued(settings.threads()))
        .doOnNext(run -> schedule(run.uuid()))
        .blockLast(LONGEST_STEP);
  }

  /** After the port is open, as all that starts by the default phase. */
  @Override
  public void start() {
    HikariDataSource source = new HikariDataSource(connections());
    SchedulerName name = succession.name();
    succession.takeOver(name).block(LONGEST_STEP);
    Scheduler starting =
        Scheduler.create(source, work)
            .startTasks(lookForActions)
            .schedulerName(name)
            .threads(settings.threads())
            .pollingInterval(settings.polling())
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .enableImmediateExecution()
            .failureLogging(LogLevel.WARN, false)
            .shutdownMaxWait(LONGEST_STOP)
            .build();
    starting.start();
    connections = source;
    scheduler = starting;
  }

  /** A small pool of its own, which no other part of the application can get hold of. */
  private HikariConfig connections() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("bulk-driver");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setSchema("muster");
    config.setMaximumPoolSize(3);
    config.setMinimumIdle(1);
    return config;
  }

  @Override
  public void stop() {
    Scheduler running = scheduler;
    if (running != null) {
      running.stop();
    }
    scheduler = null;
    if (connections != null) {
      connections.close();
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
