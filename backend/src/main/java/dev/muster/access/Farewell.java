package dev.muster.access;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Said when this process begins to stop: whoever listens to it goes elsewhere instead of holding it up. */
@Component
class Farewell implements ApplicationListener<ContextClosedEvent> {

  private final Sinks.Empty<Void> said = Sinks.empty();

  @Override
  public void onApplicationEvent(ContextClosedEvent closed) {
    said.tryEmitEmpty();
  }

  /** Completes when it is said. */
  Mono<Void> said() {
    return said.asMono();
  }
}
