package dev.muster.bulk;

import com.github.kagkarlsson.scheduler.SchedulerName;
import dev.muster.sql.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a process go on at once with what the one before it had in hand, without waiting for heartbeats that
 * do not come.
 *
 * <p>A process is named by its machine and its port. It holds that port by the time it asks, so whoever bore
 * the name before is gone, even if it had no time to say so. Were two machines to share a name, there would
 * be a worker too many, which does no harm: chunks are what is locked and counted.
 */
@Component
class Succession {

  private static final Logger log = LoggerFactory.getLogger(Succession.class);

  private static final String TAKE_OVER =
      """
      UPDATE scheduled_tasks
      SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
      WHERE picked AND picked_by = ?
      """;

  private final DatabaseClient database;
  private final Environment environment;

  Succession(DatabaseClient database, Environment environment) {
    this.database = database;
    this.environment = environment;
  }

  /** What this process is called. Only known once it listens for requests. */
  SchedulerName name() {
    String machine = new SchedulerName.Hostname().getName();
    return new SchedulerName.Fixed(machine + ":" + environment.getRequiredProperty("local.server.port"));
  }

  /** Makes what was in the hands of this name due again. Only for who has nothing in hand yet. */
  Mono<Void> takeOver(SchedulerName name) {
    return Query.of(TAKE_OVER, name.getName())
        .update(database)
        .filter(left -> left > 0)
        .doOnNext(left -> log.info("Goes on with what the process before this one had in hand: {}", left))
        .then();
  }
}
