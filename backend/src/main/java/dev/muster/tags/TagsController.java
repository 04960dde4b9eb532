package dev.muster.tags;

import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.PageArguments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class TagsController {

  private final Tags tags;
  private final TagGroups groups;

  TagsController(Tags tags, TagGroups groups) {
    this.tags = tags;
    this.groups = groups;
  }

  @QueryMapping
  Mono<Connection<Tag>> tags(
      @Argument @Nullable String search,
      @Argument @Nullable String group,
      @Argument @Nullable String parent,
      @Argument @Nullable Boolean roots,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before) {
    PageArguments page = PageArguments.of(first, after, last, before);
    return tags.page(new TagListing(search, group, parent, roots), page);
  }

  @SchemaMapping(typeName = "TagConnection")
  Mono<Count> count(Connection<Tag> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }

  @QueryMapping
  Mono<List<TagGroup>> tagGroups() {
    return groups.all().collectList();
  }

  @SchemaMapping
  Mono<Connection<Tag>> tags(
      TagGroup group,
      @Argument @Nullable String parent,
      @Argument @Nullable String search,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    PageArguments page = PageArguments.of(first, after, null, null);
    return tags.page(TagListing.inGroup(group, parent, search), page);
  }
}
