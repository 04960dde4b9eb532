package dev.muster.companies;

import dev.muster.access.Caller;
import dev.muster.paging.Order;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.selection.SortField;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How contacts are found and sorted by their company. */
@Component
class CompanyFields implements FilterField {

  private static final String NAME = "(SELECT co.name FROM company co WHERE co.id = c.company_id)";

  @Override
  public String name() {
    return "company";
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
              case "id" -> Operators.id("c.company_id", Operators.object(value), Company.PREFIX::uuid);
              case "name" -> named(Operators.object(value));
              case "isEmpty" -> Operators.holds(Where.of("c.company_id IS NULL"), value);
              default -> throw Operators.unknown(operator);
            });
  }

  /** Asks the few companies first, and then for their contacts. */
  private static Where named(Map<String, Object> operators) {
    Where company = Operators.text("co.name", operators);
    Where any =
        new Where(
            "c.company_id IN (SELECT co.id FROM company co WHERE " + company.sql() + ")", company.binds());
    return Boolean.TRUE.equals(operators.get("isEmpty")) ? Where.of("c.company_id IS NULL") : any;
  }

  @Configuration(proxyBeanMethods = false)
  static class Sorting {

    @Bean
    SortField byCompany() {
      return new SortField(
          "COMPANY",
          List.of(
              Order.ascending("(c.company_id IS NULL)", "boolean"),
              Order.ascending("folded(coalesce(" + NAME + ", '')) COLLATE \"C\"", "text")));
    }
  }
}
