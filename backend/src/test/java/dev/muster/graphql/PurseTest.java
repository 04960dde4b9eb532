package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.graphql.BudgetSql.Draw;
import dev.muster.graphql.Purse.Spending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PurseTest {

  private static final BudgetSettings SETTINGS = new BudgetSettings(true, 1_000, 10, 100);

  private final List<Integer> draws = new ArrayList<>();
  private long bucket = 1_000;
  private long now;

  private final Purse purse = new Purse(SETTINGS, this::draw, () -> now);

  @Test
  void drawsABlockAndSpendsItInMemory() {
    for (int i = 0; i < 10; i++) {
      assertThat(purse.spend(10).join().isRefused()).isFalse();
    }
    assertThat(draws).containsExactly(100);
    purse.spend(10).join();
    assertThat(draws).containsExactly(100, 100);
  }

  @Test
  void drawsAsMuchAsOneOperationCosts() {
    assertThat(purse.spend(250).join()).isEqualTo(new Spending(750, 0));
    assertThat(draws).containsExactly(250);
  }

  @Test
  void saysWhatRemainsHereAndInTheBucket() {
    assertThat(purse.spend(30).join()).isEqualTo(new Spending(970, 0));
    assertThat(purse.spend(30).join()).isEqualTo(new Spending(940, 0));
  }

  @Test
  void saysWhenToComeBack() {
    bucket = 20;
    assertThat(purse.spend(30).join()).isEqualTo(new Spending(20, 1));
    assertThat(purse.spend(75).join()).isEqualTo(new Spending(20, 6));
    assertThat(purse.spend(20).join()).isEqualTo(new Spending(0, 0));
  }

  @Test
  void doesNotAskAnEmptyBucketForEachRefusal() {
    bucket = 0;
    for (int i = 0; i < 100; i++) {
      assertThat(purse.spend(1).join().isRefused()).isTrue();
    }
    assertThat(draws).hasSize(1);
    bucket = 50;
    now += Duration.ofMillis(100).toNanos();
    assertThat(purse.spend(1).join().isRefused()).isFalse();
    assertThat(draws).hasSize(2);
  }

  @Test
  void drawsOnceForThoseWhoAskMeanwhile() {
    CompletableFuture<Draw> coming = new CompletableFuture<>();
    Purse slow =
        new Purse(
            SETTINGS,
            points -> {
              draws.add(points);
              return coming;
            },
            () -> now);
    List<CompletableFuture<Spending>> waiting = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      waiting.add(slow.spend(10));
    }
    assertThat(draws).hasSize(1);
    coming.complete(new Draw(100, 0));
    assertThat(waiting).allMatch(spent -> !spent.join().isRefused());
  }

  private CompletableFuture<Draw> draw(int points) {
    draws.add(points);
    long drawn = Math.min(points, bucket);
    bucket -= drawn;
    return CompletableFuture.completedFuture(new Draw(drawn, bucket));
  }
}
