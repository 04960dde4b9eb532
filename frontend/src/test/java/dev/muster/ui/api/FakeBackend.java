package dev.muster.ui.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backend for tests of the UI: the real contract with canned answers behind it, so that a document or a
 * variable that the real one would refuse is refused here, too. Subscriptions it has none.
 */
public final class FakeBackend implements AutoCloseable {
  /** A call as it arrived. */
  public record Call(String operation, Map<String, Object> variables) {}

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final Map<String, DataFetcher<?>> queries = new ConcurrentHashMap<>();
  private final Map<String, DataFetcher<?>> mutations = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile @Nullable String refusedToken;

  private FakeBackend(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/graphql", this::handle);
    server.start();
  }

  public static FakeBackend start(int port) {
    return new FakeBackend(port);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/graphql");
  }

  /** What a field of `Query` answers from now on. */
  public FakeBackend query(String field, DataFetcher<?> answer) {
    queries.put(field, answer);
    return this;
  }

  /** What a field of `Mutation` answers from now on. */
  public FakeBackend mutation(String field, DataFetcher<?> answer) {
    mutations.put(field, answer);
    return this;
  }

  /** Answers 401 to this token. */
  public void refuse(String token) {
    refusedToken = token;
  }

  /** The calls of one operation, in their order. */
  public List<Call> calls(String operation) {
    return calls.stream().filter(call -> call.operation().equals(operation)).toList();
  }

  public Call lastCall(String operation) {
    return calls(operation).getLast();
  }

  public List<String> tokens() {
    return tokens;
  }

  public void forgetCalls() {
    calls.clear();
    tokens.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var token = exchange.getRequestHeaders().getFirst("Authorization");
      var bearer = token == null ? "" : token.replace("Bearer ", "");
      tokens.add(bearer);
      if (bearer.isEmpty() || bearer.equals(refusedToken)) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      answer(exchange, JSON.readValue(exchange.getRequestBody(), Map.class));
    }
  }

  @SuppressWarnings("unchecked")
  private void answer(HttpExchange exchange, Map<?, ?> request) throws IOException {
    var variables = (Map<String, Object>) request.get("variables");
    var document = String.valueOf(request.get("query"));
    calls.add(new Call(document.split("[ ({]+", 3)[1], variables == null ? Map.of() : variables));
    var input =
        ExecutionInput.newExecutionInput(document)
            .variables(variables == null ? Map.of() : variables)
            .build();
    var result = GraphQL.newGraphQL(Contract.schema(this::wire)).build().execute(input);
    var body = JSON.writeValueAsBytes(result.toSpecification());
    exchange.getResponseHeaders().add("Content-Type", "application/graphql-response+json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private RuntimeWiring.Builder wire(RuntimeWiring.Builder wiring) {
    return wiring
        .type("Query", type -> type.dataFetchers(new HashMap<>(queries)))
        .type("Mutation", type -> type.dataFetchers(new HashMap<>(mutations)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
