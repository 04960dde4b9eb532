package dev.muster.graphql;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;

/** Lets a WebSocket's message be as large as a body over HTTP: a selection may name 10,000 ids. */
@Configuration(proxyBeanMethods = false)
class Frames implements WebFluxConfigurer {

  private static final int LARGEST = 2 * 1024 * 1024;

  @Override
  public WebSocketService getWebSocketService() {
    return new HandshakeWebSocketService(
        new ReactorNettyRequestUpgradeStrategy(
            () -> WebsocketServerSpec.builder().maxFramePayloadLength(LARGEST)));
  }
}
