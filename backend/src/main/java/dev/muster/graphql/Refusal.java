package dev.muster.graphql;

import java.util.List;

/** Ends a mutation because a rule refuses; the payload then carries these errors. Carries no stack trace. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<UserError> errors;

  public Refusal(List<UserError> errors) {
    super(errors.getFirst().message(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  public Refusal(UserError error) {
    this(List.of(error));
  }

  public List<UserError> errors() {
    return errors;
  }
}
