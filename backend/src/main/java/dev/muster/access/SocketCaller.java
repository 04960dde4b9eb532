package dev.muster.access;

import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Whose socket it is, as soon as that is known; kept among the socket's attributes. */
final class SocketCaller {

  private final Sinks.One<CallerToken> token = Sinks.one();

  private SocketCaller() {}

  /** Marks a new socket as nobody's yet. */
  static SocketCaller unknown(Map<String, Object> attributes) {
    SocketCaller caller = new SocketCaller();
    attributes.put(SocketCaller.class.getName(), caller);
    return caller;
  }

  static SocketCaller of(Map<String, Object> attributes) {
    return (SocketCaller) Objects.requireNonNull(attributes.get(SocketCaller.class.getName()));
  }

  void is(CallerToken checked) {
    token.tryEmitValue(checked);
  }

  /** The token, once it has been checked; a request that comes too early waits for it. */
  Mono<CallerToken> token() {
    return token.asMono();
  }
}
