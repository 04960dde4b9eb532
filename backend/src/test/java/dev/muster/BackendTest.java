package dev.muster;

import dev.muster.postgres.Role;
import dev.muster.postgres.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A test of the running API on a real PostgreSQL: extend it and ask as somebody.
 *
 * <p>All such tests of a JVM share one application. After each test the tables are emptied, all but the
 * users; a test that started background work waits for its end first.
 */
@SpringBootTest(
    classes = {MusterBackend.class, CapturedSchemaReport.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class BackendTest {

  protected static final TestIdentity IDENTITY = TestIdentity.start();
  protected static final TestDatabase DATABASE = TestDatabase.create();

  /** In bytes; the schema itself is the largest. */
  private static final int LARGEST_ANSWER = 2_000_000;

  private static final String TABLES =
      """
      SELECT quote_ident(table_name) FROM information_schema.tables
      WHERE table_schema = 'muster' AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('flyway_schema_history', 'app_user', 'scheduled_tasks')
      """;

  @LocalServerPort private int port;
  @Autowired protected DatabaseClient database;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry properties) {
    DATABASE.environment(Role.APP).forEach((key, value) -> properties.add(key, () -> value));
    properties.add("MUSTER_ISSUER", IDENTITY::url);
    properties.add("MUSTER_SAMPLE", () -> "false");
    // Tests score when they want to.
    properties.add("muster.scoring.pause", () -> "PT1H");
  }

  /** Asks as {@code admin}, {@code agent}, {@code viewer} or {@code sample-app}. */
  protected HttpGraphQlTester as(String who) {
    return withToken(IDENTITY.token(who));
  }

  protected HttpGraphQlTester withToken(String token) {
    return HttpGraphQlTester.create(
        http()
            .mutate()
            .baseUrl(url() + "/graphql")
            .defaultHeaders(headers -> headers.setBearerAuth(token))
            .build());
  }

  /** Plain HTTP, without a token, below {@link #url()}. */
  protected WebTestClient http() {
    return WebTestClient.bindToServer()
        .baseUrl(url())
        .responseTimeout(Duration.ofSeconds(30))
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
        .build();
  }

  protected String url() {
    return "http://localhost:" + port;
  }

  /** Where WebSockets are opened. */
  protected URI socketUrl() {
    return URI.create("ws://localhost:" + port + "/graphql");
  }

  @AfterEach
  void emptyTables() throws SQLException {
    try (Connection connection = DATABASE.connectAsSuperuser();
        var statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (var rows = statement.executeQuery(TABLES)) {
        while (rows.next()) {
          tables.add("muster." + rows.getString(1));
        }
      }
      statement.execute("TRUNCATE " + String.join(", ", tables));
    }
  }
}
