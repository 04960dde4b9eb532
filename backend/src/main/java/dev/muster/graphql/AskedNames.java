package dev.muster.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a request asks for, read off its document: far quicker than the engine's own selection set,
 * which works out types and arguments of every field below as well.
 */
public final class AskedNames {

  private final Map<String, FragmentDefinition> fragments;

  private AskedNames(Map<String, FragmentDefinition> fragments) {
    this.fragments = fragments;
  }

  /**
   * The fields at the end of a path below the field that is being fetched. One under {@code @skip} or
   * {@code @include} counts as asked for.
   */
  public static Set<String> below(DataFetchingEnvironment request, List<String> path) {
    AskedNames asked = new AskedNames(request.getFragmentsByName());
    List<Field> fields = asked.below(request.getMergedField().getFields());
    for (String step : path) {
      fields = asked.below(fields.stream().filter(field -> field.getName().equals(step)).toList());
    }
    return fields.stream().map(Field::getName).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Field> below(List<Field> fields) {
    List<Field> below = new ArrayList<>();
    fields.forEach(field -> collect(field.getSelectionSet(), below));
    return below;
  }

  private void collect(@Nullable SelectionSet set, List<Field> fields) {
    if (set == null) {
      return;
    }
    for (Selection<?> selection : set.getSelections()) {
      switch (selection) {
        case Field field -> fields.add(field);
        case InlineFragment inline -> collect(inline.getSelectionSet(), fields);
        case FragmentSpread spread ->
            collect(Objects.requireNonNull(fragments.get(spread.getName())).getSelectionSet(), fields);
        default -> throw new IllegalStateException("unknown selection " + selection.getClass());
      }
    }
  }
}
