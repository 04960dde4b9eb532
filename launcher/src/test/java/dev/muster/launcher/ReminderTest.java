package dev.muster.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ReminderTest {

  @Test
  void remindsAgainAndAgainUntilItIsClosed() throws Exception {
    var thrice = new CountDownLatch(3);
    var reminder = Reminder.every(Duration.ofMillis(1), thrice::countDown);
    try (reminder) {
      assertThat(thrice.await(30, SECONDS)).isTrue();
    }
    reminder.thread().join();
    assertThat(reminder.thread().isAlive()).isFalse();
  }
}
