package dev.muster.access;

import java.util.Objects;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** Speaks graphql-transport-ws, and closes a socket with 4401 when the token that it was opened with ends. */
@Component
class Sockets extends GraphQlWebSocketHandler {

  private static final int UNAUTHORIZED = 4401;

  private final Callers callers;

  Sockets(
      WebGraphQlHandler requests,
      ServerCodecConfigurer codecs,
      GraphQlProperties properties,
      GraphQlCorsProperties cors,
      Callers callers) {
    super(
        requests,
        codecs,
        properties.getWebsocket().getConnectionInitTimeout(),
        properties.getWebsocket().getKeepAlive(),
        Objects.requireNonNullElseGet(cors.toCorsConfiguration(), CorsConfiguration::new));
    this.callers = callers;
  }

  @Override
  public Mono<Void> handle(WebSocketSession session) {
    Mono<CallerToken> token = SocketCaller.unknown(session.getAttributes()).token();
    Mono<Void> ended =
        token.flatMap(callers::endOf).flatMap(reason -> session.close(new CloseStatus(UNAUTHORIZED, reason)));
    return Mono.firstWithSignal(super.handle(session), ended);
  }
}
