package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.access.NodeSource;
import dev.muster.access.Permission;
import dev.muster.graphql.IdPrefix;
import dev.muster.segments.SavedList.Kind;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Finds saved lists again by their ids. */
@Configuration(proxyBeanMethods = false)
class SavedListNodes {

  @Bean
  NodeSource smartListNode(SavedLists lists) {
    return new Node(Kind.SMART_LIST, SmartList::new, lists);
  }

  @Bean
  NodeSource contactListNode(SavedLists lists) {
    return new Node(Kind.CONTACT_LIST, ContactList::new, lists);
  }

  @Bean
  NodeSource segmentNode(SavedLists lists) {
    return new Node(Kind.SEGMENT, Segment::new, lists);
  }

  private record Node(Kind kind, Function<SavedList, Object> as, SavedLists lists) implements NodeSource {

    @Override
    public IdPrefix prefix() {
      return kind.prefix;
    }

    @Override
    public Mono<?> node(UUID id, Caller caller) {
      return caller.may(Permission.CONTACT_VIEW) ? lists.byId(kind, id, caller).map(as) : Mono.empty();
    }
  }
}
