package dev.muster.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.BackendTest;
import dev.muster.graphql.RequestError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

class FeedTest extends BackendTest {

  private static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID BOB = UUID.fromString("00000000-0000-7000-8000-00000000000b");

  @Autowired Feed feed;

  @Test
  void tellsWhatWasMadeChangedAndDeletedSince() throws SQLException {
    insert(ADA);
    String place = place();
    insert(BOB);
    assertThat(since(place).contacts()).containsExactly(BOB);

    run("UPDATE contact SET job_title = 'Poet'");
    run("DELETE FROM contact WHERE id = ?", ADA);
    assertThat(since(place).contacts()).containsExactlyInAnyOrder(ADA, BOB);
    assertThat(since(place()).contacts()).isEmpty();
  }

  @Test
  void missesNothingThatBeganBeforeAndCommitsAfterALook() throws SQLException {
    String place;
    try (Connection late = connect()) {
      late.setAutoCommit(false);
      run(late, "INSERT INTO contact (id, last_name) VALUES (?, 'Late')", ADA);
      insert(BOB);
      place = place();
      late.commit();
    }
    assertThat(since(place).contacts()).containsExactly(ADA);
  }

  @Test
  void saysThatTheyAreTooManyRatherThanSome() throws SQLException {
    String place = place();
    run("INSERT INTO contact (last_name) SELECT n::text FROM generate_series(1, 101) AS n");
    assertThat(since(place)).returns(true, Changes::tooMany).returns(List.of(), Changes::contacts);
    run("DELETE FROM contact WHERE last_name = '101'");
    assertThat(Objects.requireNonNull(feed.since(place, 101).block())).returns(false, Changes::tooMany);
  }

  @Test
  void keepsNoListOfWhatOneStatementDidToMoreThanTenThousand() throws SQLException {
    String place = place();
    run("INSERT INTO contact (last_name) SELECT n::text FROM generate_series(1, 10001) AS n");
    assertThat(Objects.requireNonNull(feed.since(place, 20_000).block())).returns(true, Changes::tooMany);
  }

  @Test
  void tellsOneWhoWasAwayTooLongToReadAnew() throws SQLException {
    String place = place();
    insert(ADA);
    run("UPDATE contact_change SET at = at - interval '61 minutes'");
    feed.clear().block();
    assertThat(since(place).tooMany()).isTrue();
    assertThat(since(place()).tooMany()).isFalse();
  }

  @Test
  void takesAPlaceOfAnotherDatabasesFutureForAwayTooLong() {
    assertThat(since("900000000000:900000000000:").tooMany()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "9:5:", "5:9:9", "5:9:7,6", "0:0:", "1:2:'; DROP TABLE contact", "１:２:"})
  void refusesWhatNeverWasAPlace(String place) {
    Mono<Changes> answer = feed.since(place, 100);
    assertThatThrownBy(answer::block).isInstanceOf(RequestError.class).hasMessageContaining("no sequence");
  }

  private String place() {
    return Objects.requireNonNull(feed.now().block()).sequence();
  }

  private Changes since(String place) {
    return Objects.requireNonNull(feed.since(place, 100).block());
  }

  private static void insert(UUID id) throws SQLException {
    run("INSERT INTO contact (id, last_name) VALUES (?, 'Somebody')", id);
  }

  private static void run(String statement, Object... values) throws SQLException {
    try (Connection connection = connect()) {
      run(connection, statement, values);
    }
  }

  private static void run(Connection connection, String statement, Object... values) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int index = 0; index < values.length; index++) {
        prepared.setObject(index + 1, values[index]);
      }
      prepared.execute();
    }
  }

  private static Connection connect() throws SQLException {
    Connection connection = DATABASE.connectAsSuperuser();
    connection.setSchema("muster");
    return connection;
  }
}
