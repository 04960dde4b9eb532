package dev.muster.ui.filters;

import java.util.List;
import java.util.Map;

/** A piece of a filter. */
sealed interface Clause {
  /** One field compared with one value. */
  record Condition(FilterField field, Operator operator, Object value) implements Clause {}

  /** Several pieces that go together. */
  record Group(Match match, List<Clause> clauses) implements Clause {
    public Group {
      clauses = List.copyOf(clauses);
    }

    static Group empty() {
      return new Group(Match.ALL, List.of());
    }
  }

  /** What this editor has no fields for; it is kept as it is. */
  record Foreign(Map<String, Object> filter) implements Clause {}
}
