package dev.muster.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for over time ({@code muster.graphql.budget}). The same on every replica.
 *
 * @param enabled off where something before the backend does this already
 * @param capacity points of a full bucket; no less than one operation may cost
 * @param restoreRate points that come back each second
 * @param block points that a replica draws at a time, and may lose when it stops
 */
@ConfigurationProperties("muster.graphql.budget")
record BudgetSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1000000") int capacity,
    @DefaultValue("50000") int restoreRate,
    @DefaultValue("50000") int block) {

  BudgetSettings {
    if (restoreRate < 1 || block < 1 || block > capacity) {
      throw new IllegalArgumentException(
          "In muster.graphql.budget, restore-rate and block are at least 1, and block is at most capacity.");
    }
  }
}
