package dev.muster.tags;

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
class TagsController {

  private final Tags tags;

  TagsController(Tags tags) {
    this.tags = tags;
  }

  @QueryMapping
  Mono<Connection<Tag>> tags(
      @Argument @Nullable String search,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before) {
    return tags.page(search, PageArguments.of(first, after, last, before));
  }

  @SchemaMapping(typeName = "TagConnection")
  Mono<Count> count(Connection<Tag> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }
}
