package dev.muster.events;

import dev.muster.access.Caller;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.selection.Wording;
import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found by what happened with them in other systems. */
@Component
class EventFilter implements FilterField {

  private static final String OF_CONTACT = "external_event e WHERE e.contact_id = c.id AND (%s)";
  private static final String SOME = "EXISTS (SELECT FROM " + OF_CONTACT + ")";
  private static final String COUNTED =
      "EXISTS (SELECT FROM (SELECT count(*)::int AS times FROM " + OF_CONTACT + ") AS counted WHERE %s)";

  @Override
  public String name() {
    return "externalEvents";
  }

  @Override
  public Mono<Where> where(Map<String, Object> operators, Caller caller) {
    return Mono.fromSupplier(() -> {
      Where event = Operators.all(operators, EventFilter::condition);
      Object times = operators.get("times");
      return times == null
          ? new Where(SOME.formatted(event.sql()), event.binds())
          : counted(event, Operators.object(times));
    });
  }

  @Override
  public List<String> words(Map<String, Object> operators, Wording wording) {
    String subject = "event “" + operators.get("name") + "”";
    Map<String, Object> others = new LinkedHashMap<>(operators);
    others.remove("name");
    List<String> said = new ArrayList<>();
    others.forEach((field, value) -> {
      String about = field.equals("at") ? subject + " time" : subject + " " + field;
      said.addAll(value == null ? List.of() : conditions(about, field, value, wording));
    });
    return said.isEmpty() ? List.of(subject + " happened") : said;
  }

  /** Under a better name than the field's own. */
  private static List<String> conditions(String about, String field, Object value, Wording wording) {
    return wording.conditions("", Map.of(field, value)).stream()
        .map(said -> about + said.substring((" " + field).length()))
        .toList();
  }

  private static Where condition(String field, Object value) {
    return switch (field) {
      case "name" -> Where.of("e.name = ?", value);
      case "at" -> Operators.moment("e.at", Operators.object(value));
      case "value" -> Operators.number("e.value", Operators.object(value));
      case "times" -> Where.all();
      default -> throw Operators.unknown(field);
    };
  }

  private static Where counted(Where event, Map<String, Object> operators) {
    Where times = Operators.whole("nullif(counted.times, 0)", only(operators, true));
    Where number = Operators.whole("counted.times", only(operators, false)).and(times);
    List<Object> binds = new ArrayList<>(event.binds());
    binds.addAll(number.binds());
    return new Where(COUNTED.formatted(event.sql(), number.sql()), binds);
  }

  /** None is no number of times where {@code isEmpty} asks, and zero where all others do. */
  private static Map<String, Object> only(Map<String, Object> operators, boolean isEmpty) {
    Map<String, Object> some = new HashMap<>(operators);
    some.keySet().removeIf(operator -> operator.equals("isEmpty") != isEmpty);
    return some;
  }
}
