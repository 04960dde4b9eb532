package dev.muster.graphql;

import dev.muster.graphql.CostShape.Condition;
import dev.muster.graphql.CostShape.Times;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a valid document what its operations cost. Each object is a point, a change ten; a page counts
 * {@code first} or {@code last} times, 50 without, and any other list ten times. Scalars cost nothing.
 */
final class CostShapes {

  private static final Set<String> PAGE_SIZES = Set.of("first", "last");
  private static final int USUAL_PAGE = 50;
  private static final int CHANGE = 10;

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();

  CostShapes(GraphQLSchema schema, Document document) {
    this.schema = schema;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  CostShape of(OperationDefinition operation) {
    GraphQLCompositeType root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    boolean isChange = operation.getOperation() == OperationDefinition.Operation.MUTATION;
    Place place = new Place(root, isChange ? CHANGE : 1, Times.SHORT_LIST, List.of());
    List<CostShape> objects = new ArrayList<>();
    collect(operation.getSelectionSet(), place, objects);
    return new CostShape(List.of(), Times.ONE, 0, objects);
  }

  private void collect(SelectionSet set, Place around, List<CostShape> objects) {
    for (Selection<?> selection : set.getSelections()) {
      Place place = around.under((DirectivesContainer<?>) selection);
      if (place == null) {
        continue;
      }
      switch (selection) {
        case Field field -> add(field, place, objects);
        case InlineFragment inline ->
            collect(inline.getSelectionSet(), narrowed(place, inline.getTypeCondition()), objects);
        case FragmentSpread spread -> {
          FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
          collect(fragment.getSelectionSet(), narrowed(place, fragment.getTypeCondition()), objects);
        }
        default -> throw new IllegalStateException("unknown selection " + selection.getClass());
      }
    }
  }

  private Place narrowed(Place place, @Nullable TypeName to) {
    return to != null && schema.getType(to.getName()) instanceof GraphQLCompositeType type
        ? place.as(type)
        : place;
  }

  private void add(Field field, Place place, List<CostShape> objects) {
    GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, place.type, field.getName());
    if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type) {
      boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
      boolean isPage = definition.getArgument("first") != null;
      List<CostShape> within = new ArrayList<>();
      Place inside = new Place(type, 1, isPage ? pageSize(field) : Times.SHORT_LIST, List.of());
      collect(field.getSelectionSet(), inside, within);
      objects.add(new CostShape(place.conditions, isList ? place.lists : Times.ONE, place.points, within));
    }
  }

  /** A literal decides; of variables the first that says something when the request comes. */
  private static Times pageSize(Field field) {
    List<String> variables = new ArrayList<>();
    for (Argument argument : field.getArguments()) {
      if (PAGE_SIZES.contains(argument.getName())) {
        switch (argument.getValue()) {
          case IntValue size -> {
            return Times.of(size.getValue());
          }
          case VariableReference variable -> variables.add(variable.getName());
          default -> {}
        }
      }
    }
    return new Times(USUAL_PAGE, variables);
  }

  /**
   * Where a selection stands.
   *
   * @param points of each object
   * @param lists how long lists are taken to be
   * @param conditions from the directives of the fragments around it
   */
  private record Place(GraphQLCompositeType type, int points, Times lists, List<Condition> conditions) {

    Place as(GraphQLCompositeType narrower) {
      return new Place(narrower, points, lists, conditions);
    }

    /** The place under the directives of a selection, or null where these leave it out in any case. */
    @Nullable Place under(DirectivesContainer<?> selection) {
      List<Condition> all = new ArrayList<>(conditions);
      for (Directive directive : selection.getDirectives()) {
        boolean expected = directive.getName().equals("include");
        if (!expected && !directive.getName().equals("skip")) {
          continue;
        }
        switch (directive.getArgument("if").getValue()) {
          case BooleanValue value when value.isValue() != expected -> {
            return null;
          }
          case VariableReference variable -> all.add(new Condition(variable.getName(), expected));
          default -> {}
        }
      }
      return new Place(type, points, lists, all);
    }
  }
}
