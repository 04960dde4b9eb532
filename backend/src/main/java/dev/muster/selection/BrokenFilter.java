package dev.muster.selection;

import java.util.List;

/** A saved filter cannot be run as it stands. Carries no stack trace. */
public final class BrokenFilter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SavedProblem> problems;

  BrokenFilter(List<SavedProblem> problems) {
    super(problems.getFirst().message(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** Why; at least one. */
  public List<SavedProblem> problems() {
    return problems;
  }
}
