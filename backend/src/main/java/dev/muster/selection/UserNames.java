package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.access.Users;
import dev.muster.graphql.IdPrefix;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People who work here, as filters name them. */
@Component
class UserNames implements FilterNames {

  private final Users users;

  UserNames(Users users) {
    this.users = users;
  }

  @Override
  public IdPrefix prefix() {
    return User.PREFIX;
  }

  @Override
  public String kind() {
    return "user";
  }

  @Override
  public Mono<Map<UUID, String>> names(Collection<UUID> ids, Caller caller) {
    return users
        .byIds(ids)
        .map(found -> {
          Map<UUID, String> names = new HashMap<>();
          found.forEach((id, user) -> names.put(id, user.name()));
          return names;
        });
  }
}
