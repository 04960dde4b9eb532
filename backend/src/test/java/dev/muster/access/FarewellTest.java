package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.MusterBackend;
import dev.muster.TestSocket;
import dev.muster.postgres.Role;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class FarewellTest extends BackendTest {

  @Test
  void sendsListenersElsewhereWhenItStops() throws InterruptedException {
    try (ConfigurableApplicationContext second = startAnother();
        TestSocket socket = TestSocket.open(socketUrl(second)).init(IDENTITY.token("viewer"))) {
      assertThat(socket.next()).contains("connection_ack");
      socket.subscribe("1", "subscription { bulkActionsChanged { id } }");
      second.close();
      assertThat(socket.closed()).isEqualTo(1001);
    }
  }

  private static ConfigurableApplicationContext startAnother() {
    Map<String, Object> properties = new HashMap<>(DATABASE.environment(Role.APP));
    properties.put("MUSTER_ISSUER", IDENTITY.url());
    properties.put("server.port", 0);
    return new SpringApplicationBuilder(MusterBackend.class).properties(properties).run();
  }

  private static URI socketUrl(ConfigurableApplicationContext application) {
    return URI.create(
        "ws://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/graphql");
  }
}
