package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.MusterBackend;
import dev.muster.TestIdentity;
import dev.muster.postgres.Role;
import dev.muster.postgres.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * The real program as a process of its own, which is killed by the operating system in the middle of its
 * work.
 */
class KilledBackendTest {

  private static final int CONTACTS = 20_000;
  private static final List<Integer> KILLED_AFTER = List.of(2_000, 8_000);

  private final TestDatabase database = TestDatabase.create();
  private final TestIdentity identity = TestIdentity.start();
  private final Sql sql = new Sql(database);
  @TempDir Path folder;

  @Test
  void changesEveryContactExactlyOnceThoughItIsKilledTwice() throws Exception {
    int port = freePort();
    Process backend = start(port);
    try {
      sql.run("INSERT INTO contact (last_name) SELECT n FROM generate_series(1, ?) AS n", CONTACTS);
      UUID action = setInactive(port);
      for (int processed : KILLED_AFTER) {
        killInTheMiddle(backend, action, processed);
        backend = start(port);
      }
      BulkTest.await(() -> state(action).equals("COMPLETED"));
      assertEachChangedOnce(action);
    } finally {
      backend.destroyForcibly().waitFor();
    }
  }

  /** The last contact is held by somebody, so that the action cannot be over before the kill. */
  private void killInTheMiddle(Process backend, UUID action, int processed)
      throws SQLException, InterruptedException {
    try (Connection held = sql.open("SELECT FROM contact WHERE last_name = ? FOR UPDATE", CONTACTS + "")) {
      BulkTest.await(() -> sql.number("SELECT succeeded FROM bulk_action WHERE id = ?", action) >= processed);
      backend.destroyForcibly().waitFor();
      assertThat(state(action)).isEqualTo("RUNNING");
      held.rollback();
    }
  }

  private void assertEachChangedOnce(UUID action) {
    assertThat(sql.number("SELECT succeeded FROM bulk_action WHERE id = ?", action)).isEqualTo(CONTACTS);
    assertThat(sql.number("SELECT count(*) FROM contact WHERE status = 'INACTIVE' AND version = 2"))
        .isEqualTo(CONTACTS);
    assertThat(sql.number("SELECT count(*) FROM audit WHERE bulk_action_id = ?", action)).isEqualTo(CONTACTS);
    assertThat(sql.number("SELECT count(DISTINCT contact_id) FROM audit")).isEqualTo(CONTACTS);
    assertThat(sql.number("SELECT sum(succeeded) FROM bulk_chunk WHERE state = 'DONE'")).isEqualTo(CONTACTS);
  }

  private String state(UUID action) {
    return sql.text("SELECT state FROM bulk_action WHERE id = ?", action);
  }

  private UUID setInactive(int port) {
    WebTestClient client =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port + "/graphql")
            .defaultHeaders(headers -> headers.setBearerAuth(identity.token("agent")))
            .build();
    String id =
        HttpGraphQlTester.create(client)
            .document(
                "mutation { updateStatus(selection: { filter: {} }, input: { status: INACTIVE }) { bulkAction { id } } }")
            .execute()
            .path("updateStatus.bulkAction.id")
            .entity(String.class)
            .get();
    return BulkRun.PREFIX.uuid(id);
  }

  /** Starts the program and waits until it is ready. A heartbeat of half a second makes the test short. */
  private Process start(int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            MusterBackend.class.getName(),
            "--muster.bulk.heartbeat=500ms");
    builder.environment().putAll(database.environment(Role.APP));
    builder.environment().putAll(Map.of("MUSTER_ISSUER", identity.url(), "MUSTER_API_PORT", port + ""));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("backend.log").toFile()));
    Process backend = builder.start();
    RestClient client = RestClient.create("http://localhost:" + port);
    BulkTest.await(() -> isReady(client, backend));
    return backend;
  }

  private static boolean isReady(RestClient client, Process backend) {
    assertThat(backend.isAlive()).isTrue();
    try {
      return client
          .get()
          .uri("/actuator/health/readiness")
          .exchange((request, response) -> response.getStatusCode().equals(HttpStatusCode.valueOf(200)));
    } catch (ResourceAccessException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
