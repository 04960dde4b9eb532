package dev.muster.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.muster.BackendTest;
import dev.muster.graphql.RequestError;
import dev.muster.sql.Query;
import io.r2dbc.spi.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;

class CountsTest extends BackendTest {

  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = 'muster_app'";
  private static final Query TAGS = Query.of("FROM tag");

  @Autowired private Counts counts;
  @Autowired private ConnectionFactory connections;

  @Test
  void countsExactlyOnlyWhenAskedTo() {
    Query many = Query.of("FROM generate_series(1, 10001)");

    assertThat(counts.of(many, false).block()).isEqualTo(new Count(10_000, Count.Relation.AT_LEAST));
    assertThat(counts.of(many, true).block()).isEqualTo(new Count(10_001, Count.Relation.EXACT));
    assertThat(counts.patiently(many, false).block()).isEqualTo(new Count(10_000, Count.Relation.AT_LEAST));
  }

  @Test
  void endsTheStatementInTheDatabaseWhenNobodyWaitsAnyMore() throws SQLException {
    try (Connection locking = lockedTags()) {
      Disposable waiting = counts.patiently(TAGS, true).subscribe();
      await().until(() -> waiting() == 1);
      waiting.dispose();
      await().until(() -> waiting() == 0);
      locking.rollback();
    }
    assertThat(counts.patiently(TAGS, true).block()).isEqualTo(new Count(0, Count.Relation.EXACT));
  }

  @Test
  void givesUpAfterItsTimeAndGoesOnCounting() throws SQLException {
    Counts hasty = new Counts(database, connections, Duration.ofMillis(50));
    try (Connection locking = lockedTags()) {
      assertThatThrownBy(() -> hasty.patiently(TAGS, true).block())
          .isInstanceOfSatisfying(
              RequestError.class,
              error -> assertThat(error.extensions()).containsEntry("code", "COUNT_TIMEOUT"));
      locking.rollback();
    }
    assertThat(counts.patiently(TAGS, true).block()).isEqualTo(new Count(0, Count.Relation.EXACT));
  }

  private static Connection lockedTags() throws SQLException {
    Connection connection = DATABASE.connectAsSuperuser();
    connection.setAutoCommit(false);
    connection.createStatement().execute("LOCK TABLE muster.tag IN ACCESS EXCLUSIVE MODE");
    return connection;
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
