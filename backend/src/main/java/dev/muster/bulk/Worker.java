package dev.muster.bulk;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Works on actions, chunk by chunk, whatever comes in between. */
@Component
class Worker {

  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final Assignments assignments;
  private final Chunks chunks;
  private final BulkRuns runs;

  Worker(Assignments assignments, Chunks chunks, BulkRuns runs) {
    this.assignments = assignments;
    this.chunks = chunks;
    this.runs = runs;
  }

  /** What is to be done for an action; empty where it has ended. */
  Mono<Assignment> take(UUID action) {
    return patiently(action, assignments.take(action));
  }

  /**
   * Works on one more chunk.
   *
   * @return whether there was one
   */
  Mono<Boolean> next(Assignment work) {
    return patiently(work.action(), chunks.next(work)).defaultIfEmpty(false);
  }

  /** What passes is tried again for some seconds, then left to a later worker; what does not is given up. */
  private <T> Mono<T> patiently(UUID action, Mono<T> step) {
    return step.retryWhen(
            Retry.backoff(ATTEMPTS, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .filter(error -> Fault.of(error) == Fault.PASSING)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
        .onErrorResume(error -> Fault.of(error) != Fault.PASSING, error -> giveUp(action, error));
  }

  private <T> Mono<T> giveUp(UUID action, Throwable error) {
    boolean foreseen = error instanceof GivenUp;
    String failure =
        foreseen
            ? String.valueOf(error.getMessage())
            : "The server could not go on with this action; its log says why.";
    return runs.fail(action, failure)
        .filter(first -> first)
        .doOnNext(first -> log.error("Gave up bulk action {}: {}", action, failure, foreseen ? null : error))
        .then(Mono.empty());
  }
}
