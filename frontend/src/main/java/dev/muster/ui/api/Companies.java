package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
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

  private final Calls calls;

  Companies(Calls calls) {
    this.calls = calls;
  }

  public Connection<Company> page(@Nullable String search, int first, @Nullable String after) {
    return calls.required("companies", Pages.variables(search, first, after), "companies", COMPANIES);
  }

  /** The company with this id, or null where there is none. */
  public @Nullable Company find(String id) {
    return calls.optional("company", Map.of("id", id), "node", Company.class);
  }
}
