package dev.muster.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.graphql.Purse.Spending;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What each caller may spend, shared by all replicas through PostgreSQL and spent in memory. */
@Component
class Budgets {

  private static final Logger log = LoggerFactory.getLogger(Budgets.class);

  /**
   * A purse that nobody has used for so long is forgotten with what is in it; the bucket is filled up by
   * then.
   */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final int MOST_REMEMBERED = 20_000;

  private final BudgetSql sql;
  private final BudgetSettings settings;
  private final Cache<Spender, Purse> purses =
      Caffeine.newBuilder().expireAfterAccess(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

  Budgets(BudgetSql sql, BudgetSettings settings, CostSettings costs) {
    if (settings.enabled() && settings.capacity() < costs.limit()) {
      throw new IllegalArgumentException(
          "muster.graphql.budget.capacity is at least muster.graphql.cost.limit.");
    }
    this.sql = sql;
    this.settings = settings;
  }

  /** The same cost, paid or refused; nobody pays who has no budget. */
  CompletableFuture<Cost> charge(@Nullable Spender spender, Cost cost) {
    if (!settings.enabled() || spender == null || cost.isTooHigh()) {
      return CompletableFuture.completedFuture(cost);
    }
    CompletableFuture<Spending> spending =
        purses.get(spender, this::purse).spend(Math.max(1, cost.requested()));
    return spending.thenApply(spent -> cost.paid(spent, settings.restoreRate()));
  }

  private Purse purse(Spender spender) {
    return new Purse(settings, points -> draw(spender, points), System::nanoTime);
  }

  /** Where the database does not answer, requests fail for that reason, not for lack of points. */
  private CompletableFuture<BudgetSql.Draw> draw(Spender spender, int points) {
    return Mono.defer(() -> sql.draw(spender, points))
        .onErrorResume(failure -> {
          log.warn("Cannot draw from the rate budget: {}", failure.getMessage());
          return Mono.just(new BudgetSql.Draw(points, 0));
        })
        .toFuture()
        .thenApply(Objects::requireNonNull);
  }
}
