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

/**
 * Speaks graphql-transport-ws. A socket is closed with 4401 when the token that it was opened with ends, and
 * with 1001 when this process stops.
 */
@Component
class Sockets extends GraphQlWebSocketHandler {

  private static final int UNAUTHORIZED = 4401;

  private final Callers callers;
  private final Farewell farewell;

  Sockets(
      WebGraphQlHandler requests,
      ServerCodecConfigurer codecs,
      GraphQlProperties properties,
      GraphQlCorsProperties cors,
      Callers callers,
      Farewell farewell) {
    super(
        requests,
        codecs,
        properties.getWebsocket().getConnectionInitTimeout(),
        properties.getWebsocket().getKeepAlive(),
        Objects.requireNonNullElseGet(cors.toCorsConfiguration(), CorsConfiguration::new));
    this.callers = callers;
    this.farewell = farewell;
  }

  @Override
  public Mono<Void> handle(WebSocketSession session) {
    Mono<CloseStatus> refused =
        SocketCaller.unknown(session.getAttributes())
            .token()
            .flatMap(callers::endOf)
            .map(reason -> new CloseStatus(UNAUTHORIZED, reason));
    Mono<CloseStatus> away = farewell.said().thenReturn(CloseStatus.GOING_AWAY);
    Mono<Void> ended = Mono.firstWithValue(refused, away).flatMap(session::close);
    return Mono.firstWithSignal(super.handle(session), ended);
  }
}
