package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.sql.Where;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found by who looks after them. */
@Component
class OwnerFilter implements FilterField {

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
}
