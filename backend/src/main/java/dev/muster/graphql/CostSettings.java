package dev.muster.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operations may cost ({@code muster.graphql.cost}).
 *
 * @param limit points of one operation, at least 1
 */
@ConfigurationProperties("muster.graphql.cost")
record CostSettings(@DefaultValue("50000") int limit) {

  CostSettings {
    if (limit < 1) {
      throw new IllegalArgumentException("muster.graphql.cost.limit is at least 1.");
    }
  }
}
