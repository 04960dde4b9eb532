package dev.muster.tags;

import dev.muster.graphql.IdPrefix;
import java.util.UUID;

/** A label on contacts. */
public record Tag(UUID uuid, String name) {

  public static final IdPrefix PREFIX = new IdPrefix("tag");

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }
}
