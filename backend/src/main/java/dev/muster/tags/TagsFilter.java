package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found by their tags; each is named by its id or its name. */
@Component
class TagsFilter implements FilterField {

  private static final int MOST = 100;
  private static final String THESE =
      """
      (SELECT t.id FROM tag t WHERE lower(t.name) IN (SELECT lower(n) FROM unnest(?::text[]) AS n) OR t.id = ANY (?)
       UNION ALL SELECT a.tag_id FROM tag_alias a WHERE a.id = ANY (?))\
      """;
  private static final String BELOW =
      """
      (WITH RECURSIVE below (id) AS (
        SELECT t.id FROM tag t WHERE t.id = ANY (?)
        UNION SELECT a.tag_id FROM tag_alias a WHERE a.id = ANY (?)
        UNION SELECT t.id FROM tag t JOIN below b ON t.parent_id = b.id)
       SELECT below.id FROM below)\
      """;
  private static final String HAS = "EXISTS (SELECT FROM contact_tag ct WHERE ct.contact_id = c.id";

  @Override
  public String name() {
    return "tags";
  }

  @Override
  public Mono<Where> where(Map<String, Object> operators, Caller caller) {
    return Mono.fromSupplier(() -> condition(operators));
  }

  private static Where condition(Map<String, Object> operators) {
    return Operators.all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "any" -> any(names(value));
              case "all" -> Where.and(names(value).stream().map(name -> any(List.of(name))).toList());
              case "none" -> any(names(value)).not();
              case "under" -> under(names(value));
              case "isEmpty" -> Operators.holds(Where.of(HAS + ")").not(), value);
              default -> throw Operators.unknown(operator);
            });
  }

  private static List<String> names(Object value) {
    List<String> names = Operators.list(value);
    if (names.size() > MOST) {
      throw RequestError.badRequest(
          "FILTER_TOO_LARGE", "A filter names at most 100 tags, not " + names.size() + ".");
    }
    return names;
  }

  private static Where any(List<String> tags) {
    String[] names = tags.stream().map(String::strip).toArray(String[]::new);
    UUID[] ids = tags.stream().flatMap(tag -> Tag.PREFIX.find(tag).stream()).toArray(UUID[]::new);
    return Where.of(HAS + " AND ct.tag_id IN " + THESE + ")", names, ids, ids);
  }

  private static Where under(List<String> tags) {
    UUID[] ids = tags.stream().map(Tag.PREFIX::uuid).toArray(UUID[]::new);
    return Where.of(HAS + " AND ct.tag_id IN " + BELOW + ")", ids, ids);
  }
}
