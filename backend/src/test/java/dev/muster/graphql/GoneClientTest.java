package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.BackendTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GoneClientTest extends BackendTest {

  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = 'muster_app'";

  /** The client asks for what cannot be answered yet, and leaves. */
  @Test
  void aClientThatLeavesIsNoErrorInTheLog(CapturedOutput output) throws Exception {
    try (Connection connection = DATABASE.connectAsSuperuser()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("LOCK TABLE muster.contact IN ACCESS EXCLUSIVE MODE");
      try (Socket client = ask("{ contacts { edges { node { id } } } }")) {
        await().until(() -> waiting() > 0);
        client.setSoLinger(true, 0);
      }
      keepEveryLoopBusy();
      connection.rollback();
    }
    keepEveryLoopBusy();
    assertThat(output.getAll()).doesNotContain("ERROR", "AbortExecutionException");
  }

  /** The count would go on for nobody, and hold a connection meanwhile. */
  @Test
  void aClientThatLeavesEndsItsCountInTheDatabase() throws Exception {
    try (Connection connection = DATABASE.connectAsSuperuser()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("LOCK TABLE muster.contact IN ACCESS EXCLUSIVE MODE");
      try (Socket client = ask("{ segmentCount(include: [{ filter: {} }], exact: true) { value } }")) {
        await().until(() -> waiting() > 0);
        client.setSoLinger(true, 0);
      }
      await().until(() -> waiting() == 0);
      connection.rollback();
    }
  }

  /** Whatever is done by then about a client that has left has been done. */
  private void keepEveryLoopBusy() {
    for (int i = 0; i < 8; i++) {
      as("viewer").document("{ tags { edges { node { id } } } }").execute().path("tags.edges").hasValue();
    }
  }

  private Socket ask(String document) throws IOException {
    URI url = URI.create(url());
    String body = "{\"query\":\"" + document + "\"}";
    Socket socket = new Socket(url.getHost(), url.getPort());
    String request =
        """
        POST /graphql HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(IDENTITY.token("viewer"), body.length(), body);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private static int waiting() throws SQLException {
    try (Connection connection = DATABASE.connectAsSuperuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(WAITING)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
