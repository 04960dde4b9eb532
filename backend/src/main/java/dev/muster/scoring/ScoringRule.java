package dev.muster.scoring;

import dev.muster.graphql.IdPrefix;
import java.util.UUID;

/**
 * Points for contacts that match a filter.
 *
 * @param filter JSON as it was saved
 */
record ScoringRule(
    UUID uuid, String name, Object filter, int points, boolean enabled, int position, int version) {

  static final IdPrefix PREFIX = new IdPrefix("rule");

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }
}
