package dev.muster.companies;

import dev.muster.graphql.IdPrefix;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that contacts work for. */
public record Company(UUID uuid, String name, @Nullable String website) {

  public static final IdPrefix PREFIX = new IdPrefix("company");

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }
}
