package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.selection.SortField;
import dev.muster.sql.Where;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found and sorted by who looks after them. */
@Component
class OwnerFilter implements FilterField {

  private static final String NAME = "(SELECT u.name FROM app_user u WHERE u.id = c.owner_id)";

  @Override
  public String name() {
    return "owner";
  }

  @Override
  public Mono<Where> where(Map<String, Object> operators, Caller caller) {
    return Mono.fromSupplier(() -> condition(operators, caller));
  }

  private static Where condition(Map<String, Object> operators, Caller caller) {
    return Operators.all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "id" -> Operators.id("c.owner_id", Operators.object(value), User.PREFIX::uuid);
              case "isMe" -> Operators.holds(Where.of("c.owner_id = ?", caller.id()), value);
              case "isEmpty" -> Operators.holds(Where.of("c.owner_id IS NULL"), value);
              default -> throw Operators.unknown(operator);
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class Sorting {

    @Bean
    SortField byOwner() {
      return new SortField("OWNER", FieldType.text(0).keys(NAME));
    }
  }
}
