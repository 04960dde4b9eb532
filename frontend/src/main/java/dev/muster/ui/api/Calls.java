package dev.muster.ui.api;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.FieldAccessException;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Queries and mutations of one signed-in browser. Blocks until the answer is there; any thread may call. */
public class Calls {
  private final RestClient http;
  private final Tokens tokens;

  public Calls(RestClient http, Tokens tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  /**
   * Runs a document and reads one field of its answer.
   *
   * @param document the name of a file in `graphql-documents`
   * @throws ApiProblem when the API did not carry it out, or not in time
   * @throws SessionEnded when the browser has to sign in again
   */
  <T> T required(String document, Map<String, ?> variables, String field, Class<T> type) {
    return some(optional(document, variables, field, type), field);
  }

  <T> T required(
      String document, Map<String, ?> variables, String field, ParameterizedTypeReference<T> type) {
    return some(read(document, variables, response -> response.field(field).toEntity(type)), field);
  }

  /** As {@link #required}, for a field that may be null. */
  <T> @Nullable T optional(String document, Map<String, ?> variables, String field, Class<T> type) {
    return read(document, variables, response -> response.field(field).toEntity(type));
  }

  private <T> @Nullable T read(
      String document, Map<String, ?> variables, Function<ClientGraphQlResponse, @Nullable T> reader) {
    try {
      return reader.apply(withFreshToken(document, variables));
    } catch (FieldAccessException refused) {
      throw ApiProblems.of(refused.getResponse().getErrors());
    } catch (RestClientException failed) {
      throw ApiProblem.unreachable(failed);
    }
  }

  private ClientGraphQlResponse withFreshToken(String document, Map<String, ?> variables) {
    var token = tokens.current();
    try {
      return execute(document, variables, token);
    } catch (HttpClientErrorException.Unauthorized refused) {
      return secondTry(document, variables, tokens.insteadOf(token));
    }
  }

  private ClientGraphQlResponse secondTry(String document, Map<String, ?> variables, String token) {
    try {
      return execute(document, variables, token);
    } catch (HttpClientErrorException.Unauthorized refused) {
      throw new SessionEnded("The API refuses this session");
    }
  }

  private ClientGraphQlResponse execute(String document, Map<String, ?> variables, String token) {
    return HttpSyncGraphQlClient.builder(http.mutate())
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .build()
        .documentName(document)
        .variables(new HashMap<>(variables))
        .executeSync();
  }

  private static <T> T some(@Nullable T value, String field) {
    if (value == null) {
      throw new ApiProblem(ApiProblem.Kind.BROKEN, "The answer lacks `" + field + "`", null, null);
    }
    return value;
  }
}
