package dev.muster.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An empty database for a test, with the roles and extensions of the real one, on the one PostgreSQL that all
 * tests of a JVM share. It is fast instead of durable and ends with the JVM.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static @Nullable TestServer running;

  private final TestServer on;
  private final String name;

  private TestDatabase(TestServer on, String name) {
    this.on = on;
    this.name = name;
  }

  /** A new empty database; takes a tenth of a second, and 2 to 4 s for the first one of a JVM. */
  public static synchronized TestDatabase create() {
    var on = server();
    var name = "muster_" + COUNT.incrementAndGet();
    try (var connection = on.server().connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, TestServer.TEMPLATE));
      return new TestDatabase(on, name).withRights();
    } catch (SQLException e) {
      throw new IllegalStateException("No test database", e);
    }
  }

  /** Rights on a database are not part of its template. */
  private TestDatabase withRights() throws SQLException {
    try (var connection = on.server().connect(name)) {
      SetUp.database(connection);
    }
    return this;
  }

  private static TestServer server() {
    if (running == null) {
      running = TestServer.start();
    }
    return running;
  }

  /** Like {@link EmbeddedDatabase#url()}. */
  public String url() {
    return EmbeddedDatabase.urlOf(on.server(), name);
  }

  public Credentials credentials(Role role) {
    return on.passwords().of(role);
  }

  /** Like {@link EmbeddedDatabase#environment(Role)}; the keys serve as Spring properties too. */
  public Map<String, String> environment(Role role) {
    return Environment.of(url(), role, on.passwords());
  }

  public Connection connect(Role role) throws SQLException {
    return on.server().connect(name, credentials(role));
  }

  /** Connects as the superuser, for what no role of Muster may do. */
  public Connection connectAsSuperuser() throws SQLException {
    return on.server().connect(name);
  }
}
