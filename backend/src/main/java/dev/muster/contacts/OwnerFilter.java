package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.policy.Policies;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.selection.SortField;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found and sorted by who owns them; where owners are alike, the team owns them too. */
@Component
class OwnerFilter implements FilterField {

  private static final String NAME = "(SELECT u.name FROM app_user u WHERE u.id = c.owner_id)";

  private static final String TEAM = "SELECT FROM contact_team ct WHERE ct.contact_id = c.id";

  private final Policies policies;

  OwnerFilter(Policies policies) {
    this.policies = policies;
  }

  @Override
  public String name() {
    return "owner";
  }

  @Override
  public Mono<Where> where(Map<String, Object> operators, Caller caller) {
    return policies
        .value(OwnersPolicy.MODE)
        .map(mode -> condition(operators, caller, mode == OwnersPolicy.Mode.MULTI));
  }

  private static Where condition(Map<String, Object> operators, Caller caller, boolean alike) {
    return Operators.all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "id" ->
                  owned(alike, owner -> Operators.id(owner, Operators.object(value), User.PREFIX::uuid));
              case "isMe" ->
                  Operators.holds(owned(alike, owner -> Where.of(owner + " = ?", caller.id())), value);
              case "isEmpty" ->
                  Operators.holds(owned(alike, owner -> Where.of(owner + " IS NOT NULL")).not(), value);
              default -> throw Operators.unknown(operator);
            });
  }

  /** The condition on an owner, whichever of them it holds for. */
  private static Where owned(boolean alike, Function<String, Where> condition) {
    Where owner = condition.apply("c.owner_id");
    if (!alike) {
      return owner;
    }
    Where member = condition.apply("ct.user_id");
    return Where.or(
        List.of(owner, new Where("EXISTS (" + TEAM + " AND " + member.sql() + ")", member.binds())));
  }

  @Configuration(proxyBeanMethods = false)
  static class Sorting {

    @Bean
    SortField byOwner() {
      return new SortField("OWNER", FieldType.text(0).keys(NAME));
    }
  }
}
