package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Companies, by name. */
@Component
@UIScope
public class Companies {
  private static final ParameterizedTypeReference<Connection<Company>> COMPANIES =
      new ParameterizedTypeReference<>() {};

  private static final ParameterizedTypeReference<Connection<CompanyRecord>> ROWS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  Companies(Calls calls) {
    this.calls = calls;
  }

  public Connection<Company> page(@Nullable String search, int first, @Nullable String after) {
    return calls.required("companies", Pages.variables(search, first, after), "companies", COMPANIES);
  }

  /**
   * One page of a table, counted.
   *
   * @param filter a `CompanyFilter`
   * @param after the cursor to go on from; null to use the offset
   */
  public Connection<CompanyRecord> rows(
      @Nullable String search,
      Map<String, Object> filter,
      List<Order> sort,
      int first,
      @Nullable String after,
      int offset) {
    var variables = Pages.variables(search, first, after);
    variables.put("filter", filter);
    variables.put("orderBy", sort.stream().map(Order::input).toList());
    if (after == null && offset > 0) {
      variables.put("offset", offset);
    }
    return calls.required("companyRows", variables, "companies", ROWS);
  }

  /** The company with this id, or null where there is none. */
  public @Nullable Company find(String id) {
    return calls.optional("company", Map.of("id", id), "node", Company.class);
  }

  /** All that is known of the company with this id, or null where there is none. */
  public @Nullable CompanyRecord record(String id) {
    return calls.optional("companyRecord", Map.of("id", id), "company", CompanyRecord.class);
  }

  public CompanyChange create(Map<String, ?> input) {
    return calls.required("createCompany", Map.of("input", input), "createCompany", CompanyChange.class);
  }

  /**
   * Changes the given fields, unless somebody else has changed the company; one that maps to null is cleared.
   */
  public CompanyChange change(CompanyRecord company, Map<String, ? extends @Nullable Object> changes) {
    var input = new HashMap<String, @Nullable Object>(changes);
    input.put("id", company.id());
    input.put("expectedVersion", company.version());
    return calls.required("updateCompany", Map.of("input", input), "updateCompany", CompanyChange.class);
  }

  /** Ends a company; answers why not where people still work for it. */
  public List<UserError> delete(String id) {
    var input = Map.of("input", Map.of("id", id));
    return calls.required("deleteCompany", input, "deleteCompany", Refusal.class).userErrors();
  }

  private record Refusal(List<UserError> userErrors) {}
}
