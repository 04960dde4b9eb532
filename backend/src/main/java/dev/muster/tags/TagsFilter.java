package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How contacts are found by their tags; each is named by its id or its name. */
@Component
class TagsFilter implements FilterField {

  private static final int MOST = 100;
  private static final String HAS = "EXISTS (SELECT FROM contact_tag ct WHERE ct.contact_id = c.id";

  private final TagLookup lookup;

  TagsFilter(TagLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public String name() {
    return "tags";
  }

  @Override
  public String label() {
    return "tag";
  }

  /** The tags are looked up first: which contacts have known ones is a question that indexes answer. */
  @Override
  public Mono<Where> where(Map<String, Object> operators, Caller caller) {
    return Mono.fromSupplier(() -> named(operators))
        .flatMap(named -> named.isEmpty() ? Mono.just(Map.<String, List<Tag>>of()) : lookup.fitting(named))
        .delayUntil(this::refuseAmbiguous)
        .flatMap(found ->
            lookup
                .below(tags(operators.get("under"), found))
                .map(below -> condition(operators, found, below)));
  }

  /** Everything that the operators name, those below a tag by id only. */
  private static List<String> named(Map<String, Object> operators) {
    List<String> named = new ArrayList<>();
    operators.forEach((operator, value) -> {
      if (value instanceof List<?>) {
        List<String> texts = texts(value);
        named.addAll(operator.equals("under") ? texts.stream().map(TagsFilter::checkedId).toList() : texts);
      }
    });
    return named;
  }

  private static String checkedId(String id) {
    return Tag.PREFIX.id(Tag.PREFIX.uuid(id));
  }

  private static List<String> texts(Object value) {
    List<String> texts = Operators.list(value);
    if (texts.size() > MOST) {
      throw RequestError.badRequest(
          "FILTER_TOO_LARGE", "A filter names at most 100 tags, not " + texts.size() + ".");
    }
    return texts.stream().map(String::strip).toList();
  }

  private Mono<Void> refuseAmbiguous(Map<String, List<Tag>> found) {
    return Flux.fromIterable(found.entrySet())
        .filter(one -> one.getValue().size() > 1)
        .next()
        .flatMap(one -> lookup.ambiguity(one.getKey(), one.getValue()))
        .flatMap(message -> Mono.error(RequestError.badRequest("TAG_AMBIGUOUS", message)));
  }

  private static Where condition(
      Map<String, Object> operators, Map<String, List<Tag>> found, List<UUID> below) {
    return Operators.all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "any" -> has(tags(value, found));
              case "all" ->
                  Where.and(texts(value).stream().map(one -> has(tags(List.of(one), found))).toList());
              case "none" -> has(tags(value, found)).not();
              case "under" -> has(below);
              case "isEmpty" -> Operators.holds(Where.of(HAS + ")").not(), value);
              default -> throw Operators.unknown(operator);
            });
  }

  private static List<UUID> tags(@Nullable Object value, Map<String, List<Tag>> found) {
    return value == null
        ? List.of()
        : texts(value).stream()
            .flatMap(text -> found.getOrDefault(text, List.of()).stream())
            .map(Tag::uuid)
            .toList();
  }

  private static Where has(List<UUID> tags) {
    return tags.isEmpty()
        ? Where.none()
        : Where.of(HAS + " AND ct.tag_id = ANY (?))", (Object) tags.toArray(UUID[]::new));
  }
}
