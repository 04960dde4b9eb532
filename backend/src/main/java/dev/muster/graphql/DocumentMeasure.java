package dev.muster.graphql;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures a parsed document, each fragment once, so that fragments of fragments cost no time. It need not be
 * valid: this is what keeps hostile documents away from validation.
 */
final class DocumentMeasure {

  private final DocumentLimits limits;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, Optional<DocumentSize>> measured = new HashMap<>();
  private int nested;

  private DocumentMeasure(Document document, DocumentLimits limits) {
    this.limits = limits;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /**
   * Looks at every operation and every fragment, used or not.
   *
   * @throws graphql.execution.AbortExecutionException with the first rule that is broken
   */
  static void check(Document document, DocumentLimits limits) {
    DocumentMeasure measure = new DocumentMeasure(document, limits);
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      measure.checkDirectives(operation);
      operation.getVariableDefinitions().forEach(measure::checkDirectives);
      measure.of(operation.getSelectionSet());
    }
    measure.fragments.keySet().forEach(measure::of);
  }

  /** Sets within sets, also through fragments, are bounded on the way down: the stack is. */
  private DocumentSize of(@Nullable SelectionSet set) {
    if (set == null) {
      return DocumentSize.NONE;
    }
    if (++nested > 3 * limits.depth()) {
      throw DocumentRule.DOCUMENT_TOO_DEEP.broken(limits);
    }
    checkRepeats(set);
    DocumentSize size = DocumentSize.NONE;
    for (Selection<?> selection : set.getSelections()) {
      size = size.beside(of(selection)).within(limits);
    }
    nested--;
    return size;
  }

  private DocumentSize of(Selection<?> selection) {
    checkDirectives((DirectivesContainer<?>) selection);
    return switch (selection) {
      case Field field -> of(field.getSelectionSet()).underField(field.getAlias() != null);
      case InlineFragment inline -> of(inline.getSelectionSet());
      case FragmentSpread spread -> of(spread.getName());
      default -> throw new IllegalStateException("unknown selection " + selection.getClass());
    };
  }

  /** A fragment that is still being measured when it is met again holds itself. */
  private DocumentSize of(String name) {
    Optional<DocumentSize> known = measured.get(name);
    if (known != null) {
      return known.orElseThrow(() -> DocumentRule.FRAGMENT_CYCLE.broken(limits));
    }
    FragmentDefinition fragment = fragments.get(name);
    if (fragment == null) {
      return DocumentSize.NONE;
    }
    measured.put(name, Optional.empty());
    checkDirectives(fragment);
    DocumentSize size = of(fragment.getSelectionSet());
    measured.put(name, Optional.of(size));
    return size;
  }

  private void checkDirectives(DirectivesContainer<?> place) {
    if (place.getDirectives().size() > limits.directives()) {
      throw DocumentRule.TOO_MANY_DIRECTIVES.broken(limits);
    }
  }

  private void checkRepeats(SelectionSet set) {
    if (set.getSelections().size() <= limits.repeats()) {
      return;
    }
    Map<String, Integer> times = new HashMap<>();
    for (Selection<?> selection : set.getSelections()) {
      if (times.merge(key(selection), 1, Integer::sum) > limits.repeats()) {
        throw DocumentRule.TOO_MANY_REPEATS.broken(limits);
      }
    }
  }

  /** What the answer calls it; an inline fragment by its type, as it could be the same one again. */
  private static String key(Selection<?> selection) {
    return switch (selection) {
      case Field field -> field.getResultKey();
      case FragmentSpread spread -> "..." + spread.getName();
      case InlineFragment inline ->
          inline.getTypeCondition() == null ? "... on" : "... on " + inline.getTypeCondition().getName();
      default -> throw new IllegalStateException("unknown selection " + selection.getClass());
    };
  }
}
