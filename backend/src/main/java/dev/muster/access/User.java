package dev.muster.access;

import dev.muster.graphql.IdPrefix;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who works here, as far as colleagues see them. */
public record User(UUID uuid, String name, @Nullable String email) {

  public static final IdPrefix PREFIX = Caller.Kind.USER.prefix();

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }
}
