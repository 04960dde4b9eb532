package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.graphql.IdPrefix;
import dev.muster.selection.FilterNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Saved lists as filters name them: only those that the caller may see have a name. */
@Configuration(proxyBeanMethods = false)
class SavedListNames {

  @Bean
  FilterNames namesOfLists(SavedLists lists) {
    return new Names(SavedList.Kind.CONTACT_LIST, lists);
  }

  @Bean
  FilterNames namesOfSmartLists(SavedLists lists) {
    return new Names(SavedList.Kind.SMART_LIST, lists);
  }

  @Bean
  FilterNames namesOfSegments(SavedLists lists) {
    return new Names(SavedList.Kind.SEGMENT, lists);
  }

  private record Names(SavedList.Kind of, SavedLists lists) implements FilterNames {

    @Override
    public IdPrefix prefix() {
      return of.prefix;
    }

    @Override
    public String kind() {
      return of.noun;
    }

    @Override
    public Mono<Map<UUID, String>> names(Collection<UUID> ids, Caller caller) {
      return lists.byIds(of, ids, caller).collectMap(SavedList::uuid, SavedList::name);
    }
  }
}
