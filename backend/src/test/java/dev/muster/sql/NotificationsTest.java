package dev.muster.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.muster.BackendTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;
import reactor.core.Disposables;

class NotificationsTest extends BackendTest {

  @Autowired Notifications notifications;

  private final List<Notification> heard = new CopyOnWriteArrayList<>();
  private Disposable listening = Disposables.disposed();

  @AfterEach
  void stopListening() {
    listening.dispose();
  }

  @Test
  void hearsWhatIsSaidOnItsChannelAndNothingElse() {
    listenTo("test_hearing");
    run("SELECT pg_notify('test_other', 'no')");
    run("SELECT pg_notify('test_hearing', 'yes')");
    await().until(() -> heard.contains(new Notification("test_hearing", "yes", false)));
    assertThat(heard).extracting(Notification::channel).containsOnly("test_hearing");
  }

  @Test
  void saysThatItMayHaveMissedSomethingAndHearsOn() {
    listenTo("test_interrupted");
    heard.clear();
    run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'");
    await().until(() -> heard.stream().anyMatch(Notification::resumed));
    run("SELECT pg_notify('test_interrupted', 'again')");
    await().until(() -> heard.contains(new Notification("test_interrupted", "again", false)));
  }

  @Test
  void takesNoChannelThatIsNoName() {
    assertThatThrownBy(() -> notifications.on("x; DROP TABLE contact"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Speaks until it is heard: from then on everything is. */
  private void listenTo(String channel) {
    listening = notifications.on(channel).subscribe(heard::add);
    await()
        .until(() -> {
          run("SELECT pg_notify('" + channel + "', 'hello')");
          return !heard.isEmpty();
        });
  }

  private static void run(String statement) {
    try (Connection connection = DATABASE.connectAsSuperuser();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
