package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.sql.Where;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found by who is in their team. */
@Component
class TeamFilter implements FilterField {

  private static final String MEMBER = "EXISTS (SELECT FROM contact_team ct WHERE ct.contact_id = c.id";

  @Override
  public String name() {
    return "team";
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
              case "any" -> anyOf(users(value));
              case "none" -> anyOf(users(value)).not();
              case "isMe" -> Operators.holds(anyOf(caller.id()), value);
              case "isEmpty" -> Operators.holds(Where.of(MEMBER + ")").not(), value);
              default -> throw Operators.unknown(operator);
            });
  }

  /** Contacts with at least one of these in their team. */
  static Where anyOf(UUID... users) {
    return Where.of(MEMBER + " AND ct.user_id = ANY (?))", (Object) users);
  }

  private static UUID[] users(Object value) {
    return Operators.list(value).stream().map(User.PREFIX::uuid).toArray(UUID[]::new);
  }
}
