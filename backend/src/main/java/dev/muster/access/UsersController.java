package dev.muster.access;

import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.PageArguments;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class UsersController {

  private final Users users;

  UsersController(Users users) {
    this.users = users;
  }

  @QueryMapping
  Mono<Connection<User>> users(
      @Argument @Nullable String search,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before) {
    return users.page(search, PageArguments.of(first, after, last, before));
  }

  @SchemaMapping(typeName = "UserConnection")
  Mono<Count> count(Connection<User> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }
}
