package dev.muster.graphql;

import dev.muster.graphql.BudgetSql.Draw;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The points of one caller that this process has drawn and not yet spent. Draws are one at a time, and none
 * while the bucket is known to be empty: whoever asks on is refused here.
 */
final class Purse {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final BudgetSettings settings;
  private final IntFunction<CompletableFuture<Draw>> bucket;
  private final LongSupplier nanos;
  private long points;
  private long left;
  private long emptyUntil;
  private @Nullable CompletableFuture<Void> drawing;

  /**
   * @param bucket draws so many points, or what there is
   * @param nanos a clock that only goes on
   */
  Purse(BudgetSettings settings, IntFunction<CompletableFuture<Draw>> bucket, LongSupplier nanos) {
    this.settings = settings;
    this.bucket = bucket;
    this.nanos = nanos;
    this.emptyUntil = nanos.getAsLong();
  }

  /** Spends so many points, at once where they are here. */
  CompletableFuture<Spending> spend(int cost) {
    CompletableFuture<Void> draw;
    synchronized (this) {
      if (points >= cost) {
        points -= cost;
        return CompletableFuture.completedFuture(new Spending(remaining(), 0));
      }
      if (nanos.getAsLong() - emptyUntil < 0) {
        return CompletableFuture.completedFuture(new Spending(remaining(), secondsFor(cost)));
      }
      draw = drawing == null ? draw(Math.max(settings.block(), cost)) : drawing;
    }
    return draw.thenCompose(drawn -> spend(cost));
  }

  private CompletableFuture<Void> draw(int wanted) {
    CompletableFuture<Void> started = bucket.apply(wanted).thenAccept(draw -> take(draw, wanted));
    drawing = started.isDone() ? null : started;
    return started;
  }

  /**
   * After a draw that the bucket could not fill, the next one waits until a tenth of a second's worth is
   * back.
   */
  private synchronized void take(Draw draw, int wanted) {
    points += draw.points();
    left = draw.left();
    drawing = null;
    if (draw.points() < wanted) {
      emptyUntil = nanos.getAsLong() + SECOND / 10;
    }
  }

  private int remaining() {
    return (int) Math.min(settings.capacity(), points + left);
  }

  private int secondsFor(int cost) {
    return (int) Math.max(1, Math.ceilDiv(cost - points, (long) settings.restoreRate()));
  }

  /**
   * What became of it.
   *
   * @param remaining points that the caller can still spend, as far as is known here
   * @param retryAfter seconds until it is worth asking again; 0 where the points were spent
   */
  record Spending(int remaining, int retryAfter) {

    boolean isRefused() {
      return retryAfter > 0;
    }
  }
}
