package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.NodeSource;
import dev.muster.graphql.IdPrefix;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets {@code node} find bulk actions. */
@Component
class BulkNodes implements NodeSource {

  private final BulkRuns runs;

  BulkNodes(BulkRuns runs) {
    this.runs = runs;
  }

  @Override
  public IdPrefix prefix() {
    return BulkRun.PREFIX;
  }

  @Override
  public Mono<BulkRun> node(UUID id, Caller caller) {
    return runs.byId(id, caller);
  }
}
