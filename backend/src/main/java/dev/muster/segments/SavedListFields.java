package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How contacts are found by the saved lists that they are on. */
@Configuration(proxyBeanMethods = false)
class SavedListFields {

  private static final int MOST = 100;
  private static final String ON_ANY =
      """
      EXISTS (SELECT FROM contact_list_member m JOIN saved_list s ON s.id = m.list_id
        WHERE m.contact_id = c.id AND (%s))\
      """;

  @Bean
  FilterField byList(SavedLists lists, SavedListWhere where) {
    return new Field("list", SavedList.Kind.CONTACT_LIST, lists, where);
  }

  @Bean
  FilterField bySmartList(SavedLists lists, SavedListWhere where) {
    return new Field("smartList", SavedList.Kind.SMART_LIST, lists, where);
  }

  @Bean
  FilterField bySegment(SavedLists lists, SavedListWhere where) {
    return new Field("segment", SavedList.Kind.SEGMENT, lists, where);
  }

  private record Field(String name, SavedList.Kind kind, SavedLists lists, SavedListWhere meaning)
      implements FilterField {

    @Override
    public Mono<Where> where(Map<String, Object> operators, Caller caller) {
      return Flux.fromIterable(operators.entrySet())
          .concatMap(one -> condition(one.getKey(), one.getValue(), caller))
          .collectList()
          .map(Where::and);
    }

    private Mono<Where> condition(String operator, Object value, Caller caller) {
      return switch (operator) {
        case "any" -> each(value, caller).map(Where::or);
        case "all" -> each(value, caller).map(Where::and);
        case "none" -> each(value, caller).map(Where::noneOf);
        case "isEmpty" -> Mono.just(Operators.holds(onAny(caller).not(), value));
        default -> throw Operators.unknown(operator);
      };
    }

    private Mono<List<Where>> each(Object value, Caller caller) {
      List<String> ids = Operators.list(value);
      if (ids.size() > MOST) {
        throw RequestError.badRequest(
            "FILTER_TOO_LARGE", "A filter names at most 100 lists, not " + ids.size() + ".");
      }
      List<UUID> wanted = ids.stream().map(kind.prefix::uuid).distinct().toList();
      return lists
          .byIds(kind, wanted, caller)
          .collectList()
          .doOnNext(found -> requireAll(wanted, found))
          .flatMap(
              found -> Flux.fromIterable(found).concatMap(list -> meaning.where(list, caller)).collectList());
    }

    /** One that is not there cannot mean nobody: excluded, it would mean everybody. */
    private void requireAll(List<UUID> wanted, List<SavedList> found) {
      if (found.size() < wanted.size()) {
        String code = kind.name().replace("CONTACT_", "") + "_GONE";
        String message = String.format(Locale.ROOT, "There is no %s with this id.", kind.noun);
        throw RequestError.badRequest(code, message);
      }
    }

    private static Where onAny(Caller caller) {
      Where visible = SavedLists.visible(caller);
      return new Where(ON_ANY.formatted(visible.sql()), visible.binds());
    }
  }
}
