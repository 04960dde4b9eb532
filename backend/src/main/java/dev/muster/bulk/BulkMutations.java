package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.selection.ContactSelection;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/** Puts every action behind the mutation of its name. */
@Component
class BulkMutations implements RuntimeWiringConfigurer {

  private final BulkActions actions;
  private final Acceptance acceptance;
  private final GraphQlArgumentBinder binder = new GraphQlArgumentBinder();

  BulkMutations(BulkActions actions, Acceptance acceptance) {
    this.actions = actions;
    this.acceptance = acceptance;
  }

  @Override
  public void configure(RuntimeWiring.Builder builder) {
    builder.type(
        "Mutation",
        type -> {
          actions.all().forEach(action -> type.dataFetcher(action.name(), new Mutation<>(action)));
          return type;
        });
  }

  /** Binds, accepts, answers; says what it returns, so that schema and code are compared. */
  private final class Mutation<P extends Record> implements SelfDescribingDataFetcher<Object> {

    private final BulkAction<P> action;

    private Mutation(BulkAction<P> action) {
      this.action = action;
    }

    @Override
    public Mono<BulkActionPayload> get(DataFetchingEnvironment environment) throws Exception {
      Caller caller = environment.getGraphQlContext().get(Caller.class);
      return acceptance.accept(request(environment), caller).map(BulkActionPayload::of);
    }

    private Acceptance.Request<P> request(DataFetchingEnvironment environment) throws BindException {
      BulkRunInput run = bound(environment, "run", BulkRunInput.class);
      P input = bound(environment, "input", action.parameters());
      if (input == null) {
        throw new IllegalStateException("`input` of " + action.name() + " must be required by the schema");
      }
      Map<String, Object> selection = object(environment.getArgument("selection"));
      return new Acceptance.Request<>(
          action,
          ContactSelection.of(selection),
          input,
          object(environment.getArgument("input")),
          run == null ? BulkRunInput.NONE : run,
          withoutKey(environment.getArguments()));
    }

    @Override
    public ResolvableType getReturnType() {
      return ResolvableType.forClass(BulkActionPayload.class);
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
      return Map.of("input", ResolvableType.forClass(action.parameters()));
    }

    @Override
    public String getDescription() {
      return "bulk action " + action.name();
    }
  }

  @SuppressWarnings("unchecked") // The binder makes what the type says.
  private <T> @Nullable T bound(DataFetchingEnvironment environment, String name, Class<T> type)
      throws BindException {
    return (T) binder.bind(environment, name, ResolvableType.forClass(type));
  }

  /** The same request with another key is the same request. */
  private static Map<String, Object> withoutKey(Map<String, Object> arguments) {
    Map<String, Object> compared = new HashMap<>(arguments);
    if (compared.get("run") instanceof Map<?, ?> run) {
      Map<Object, Object> rest = new HashMap<>(run);
      rest.remove("idempotencyKey");
      compared.put("run", rest);
    }
    return compared;
  }

  @SuppressWarnings("unchecked") // The schema has checked that it is an input object.
  private static Map<String, Object> object(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
