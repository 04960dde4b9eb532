package dev.muster.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much a selection set asks for, fragments included. Numbers stop at {@link Integer#MAX_VALUE}. */
record DocumentSize(int depth, int fields, int aliases) {

  private static final DocumentSize NONE = new DocumentSize(0, 0, 0);

  private DocumentSize beside(DocumentSize other) {
    return new DocumentSize(
        Math.max(depth, other.depth), sum(fields, other.fields), sum(aliases, other.aliases));
  }

  private DocumentSize under(Field field) {
    return new DocumentSize(depth + 1, sum(fields, 1), sum(aliases, field.getAlias() == null ? 0 : 1));
  }

  private static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }

  /** Measures each fragment of a valid document once, so that fragments of fragments cost no time. */
  static final class Measure {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, DocumentSize> measured = new HashMap<>();

    Measure(Document document) {
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    DocumentSize of(@Nullable SelectionSet set) {
      return set == null
          ? NONE
          : set.getSelections().stream().map(this::of).reduce(NONE, DocumentSize::beside);
    }

    private DocumentSize of(Selection<?> selection) {
      return switch (selection) {
        case Field field -> of(field.getSelectionSet()).under(field);
        case InlineFragment inline -> of(inline.getSelectionSet());
        case FragmentSpread spread -> of(spread.getName());
        default -> throw new IllegalStateException("unknown selection " + selection.getClass());
      };
    }

    private DocumentSize of(String fragment) {
      DocumentSize known = measured.get(fragment);
      if (known == null) {
        FragmentDefinition definition = fragments.get(fragment);
        known = definition == null ? NONE : of(definition.getSelectionSet());
        measured.put(fragment, known);
      }
      return known;
    }
  }
}
