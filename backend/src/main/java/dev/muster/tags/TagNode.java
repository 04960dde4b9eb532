package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.access.NodeSource;
import dev.muster.access.Permission;
import dev.muster.graphql.IdPrefix;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds a tag again by its id. */
@Component
class TagNode implements NodeSource {

  private final Tags tags;

  TagNode(Tags tags) {
    this.tags = tags;
  }

  @Override
  public IdPrefix prefix() {
    return Tag.PREFIX;
  }

  @Override
  public Mono<Tag> node(UUID id, Caller caller) {
    return caller.may(Permission.CONTACT_VIEW) ? tags.byId(id) : Mono.empty();
  }
}
