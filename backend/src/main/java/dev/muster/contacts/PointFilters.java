package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.sql.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** How contacts are found by any of the ways to reach them. All operators must hold for the same one. */
@Configuration(proxyBeanMethods = false)
class PointFilters {

  @Bean
  FilterField anyEmail() {
    return new Any("anyEmail", "contact_email", PointFilters::email);
  }

  @Bean
  FilterField anyPhone() {
    return new Any("anyPhone", "contact_phone", PointFilters::number);
  }

  @Bean
  FilterField city() {
    return new Any("city", "contact_address", operators -> Operators.text("entry.city", operators));
  }

  /** Mail knows no case, so {@code eq} and {@code in} do not either. */
  private static Where email(Map<String, Object> operators) {
    return Operators.all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "eq" -> Where.of("entry.folded = lower(?)", value);
              case "in" ->
                  Where.of(
                      "entry.folded IN (SELECT lower(wanted) FROM unnest(?::text[]) AS wanted)",
                      (Object) Operators.list(value).toArray(String[]::new));
              default -> Operators.text("entry.address", Map.of(operator, value));
            });
  }

  /** As it was entered, or as the whole world dials it. */
  private static Where number(Map<String, Object> operators) {
    return Where.or(
        List.of(Operators.text("entry.number", operators), Operators.text("entry.e164", operators)));
  }

  private record Any(String name, String table, Function<Map<String, Object>, Where> condition)
      implements FilterField {

    @Override
    public Mono<Where> where(Map<String, Object> operators, Caller caller) {
      return Mono.fromSupplier(() -> where(operators));
    }

    private Where where(Map<String, Object> operators) {
      Map<String, Object> one = new HashMap<>(operators);
      Object isEmpty = one.remove("isEmpty");
      Where some = one.isEmpty() ? Where.all() : any(condition.apply(one));
      Where none = any(filled()).not();
      return isEmpty == null ? some : some.and(Operators.holds(none, isEmpty));
    }

    private Where filled() {
      return name.equals("city") ? Where.of("entry.city IS NOT NULL") : Where.all();
    }

    private Where any(Where entry) {
      return new Where(
          "c.id IN (SELECT entry.contact_id FROM " + table + " entry WHERE " + entry.sql() + ")",
          entry.binds());
    }
  }
}
