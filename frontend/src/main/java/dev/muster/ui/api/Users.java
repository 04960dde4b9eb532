package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The people who work here, by name. */
@Component
@UIScope
public class Users {
  private static final ParameterizedTypeReference<Connection<User>> USERS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  Users(Calls calls) {
    this.calls = calls;
  }

  public Connection<User> page(@Nullable String search, int first, @Nullable String after) {
    return calls.required("users", Pages.variables(search, first, after), "users", USERS);
  }
}
