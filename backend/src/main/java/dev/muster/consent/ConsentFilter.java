package dev.muster.consent;

import dev.muster.access.Caller;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.selection.Wording;
import dev.muster.sql.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found by the latest entry of a channel. */
@Component
class ConsentFilter implements FilterField {

  private static final String LATEST =
      """
      EXISTS (SELECT FROM consent k WHERE k.contact_id = c.id AND (%s)
        AND NOT EXISTS (SELECT FROM consent later WHERE later.contact_id = k.contact_id
          AND later.channel = k.channel AND (later.date, later.id) > (k.date, k.id)))
      """;

  @Override
  public String name() {
    return "consent";
  }

  @Override
  public Mono<Where> where(Map<String, Object> operators, Caller caller) {
    return Mono.fromSupplier(() -> {
      Where entry = Operators.all(operators, ConsentFilter::condition);
      return new Where(LATEST.formatted(entry.sql()), entry.binds());
    });
  }

  @Override
  public List<String> words(Map<String, Object> operators, Wording wording) {
    String subject = "EMAIL".equals(String.valueOf(operators.get("channel"))) ? "e-mail" : "phone";
    Map<String, Object> others = new LinkedHashMap<>(operators);
    others.remove("channel");
    List<String> said = wording.conditions(subject + " consent", others);
    return said.isEmpty() ? List.of(subject + " consent is on record") : said;
  }

  private static Where condition(String field, Object value) {
    return switch (field) {
      case "channel" -> Where.of("k.channel = ?", value.toString());
      case "status" -> Operators.choice("k.status", Operators.object(value));
      case "type" -> Operators.choice("k.type", Operators.object(value));
      case "date" -> Operators.day("k.date", Operators.object(value));
      case "gdprBasis" -> Operators.choice("k.gdpr_basis", Operators.object(value));
      case "source" -> Operators.text("k.source", Operators.object(value));
      default -> throw Operators.unknown(field);
    };
  }
}
