package dev.muster.access;

import dev.muster.graphql.IdPrefix;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.RequestError;
import dev.muster.graphql.UserError;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling and what they may do; the principal of every request.
 *
 * @param role the name of the role that the permissions come from
 * @param permissions in the order of the enum
 * @param session the log-in that the token belongs to; null for an API client and outside a request
 */
public record Caller(
    UUID id, String name, Kind kind, String role, Set<Permission> permissions, @Nullable String session) {

  /** A person or a program. */
  public enum Kind {
    USER(new IdPrefix("user")),
    API_CLIENT(new IdPrefix("client"));

    private final IdPrefix prefix;

    Kind(IdPrefix prefix) {
      this.prefix = prefix;
    }

    /** What ids of this kind begin with. */
    public IdPrefix prefix() {
      return prefix;
    }
  }

  /** The id as the outside knows it. */
  public String publicId() {
    return kind.prefix().id(id);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * Lets a query or subscription go on only with this permission.
   *
   * @throws RequestError {@code PERMISSION_REQUIRED}
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw RequestError.permissionRequired(permission.name());
    }
  }

  /**
   * Lets a mutation go on only with this permission.
   *
   * @throws Refusal {@code PERMISSION_REQUIRED}
   */
  public void refuseUnless(Permission permission) {
    if (!may(permission)) {
      throw new Refusal(UserError.permissionRequired(permission.name()));
    }
  }
}
