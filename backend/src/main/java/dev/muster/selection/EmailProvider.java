package dev.muster.selection;

import reactor.core.publisher.Mono;

/** A way to send e-mail; whoever has one offers it as a bean. */
public interface EmailProvider {

  /** Whether it is set up, so that e-mail can be sent. */
  Mono<Boolean> isConfigured();
}
