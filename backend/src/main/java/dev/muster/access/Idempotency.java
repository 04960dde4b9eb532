package dev.muster.access;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes a repeated request harmless: within 24 hours the same key stands for the same work. */
@Component
public class Idempotency {

  private static final int LONGEST_KEY = 200;

  /**
   * Takes the key, or waits for whoever took it until that transaction ends; a row comes back only to the one
   * who has the key now.
   */
  private static final String TAKE =
      """
      INSERT INTO idempotency_key AS known (caller_id, mutation, key, arguments_hash) VALUES (?, ?, ?, ?)
      ON CONFLICT (caller_id, mutation, key) DO UPDATE
        SET arguments_hash = excluded.arguments_hash, result = NULL, created_at = now()
        WHERE known.created_at < now() - interval '24 hours'
      RETURNING key
      """;

  private static final String KNOWN = "SELECT arguments_hash, result FROM idempotency_key ";
  private static final String DONE = "UPDATE idempotency_key SET result = ? ";
  private static final String ONE = "WHERE caller_id = ? AND mutation = ? AND key = ?";

  /** The order in which somebody wrote the fields of an object does not matter. */
  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final DatabaseClient database;
  private final TransactionalOperator transactions;

  Idempotency(DatabaseClient database, TransactionalOperator transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /**
   * The id of what the work made: of the first request with this key, however many come at once.
   *
   * <p>The key and the work share one transaction, so work that fails or is refused leaves the key free.
   *
   * @param key without one the work is simply done
   * @param arguments all that the request asks for but the key
   * @throws Refusal {@code IDEMPOTENCY_CONFLICT} where the key was used with other arguments, {@code
   *     REQUIRED} or {@code TOO_LONG} where it is no key
   */
  public Mono<UUID> once(
      Caller caller, String mutation, @Nullable String key, Object arguments, Mono<UUID> work) {
    if (key == null) {
      return work;
    }
    return Mono.fromCallable(() -> new Request(caller.id(), mutation, checked(key), hash(arguments)))
        .flatMap(request -> take(request).flatMap(free -> free ? run(request, work) : earlier(request)))
        .as(transactions::transactional);
  }

  private static String checked(String key) {
    if (key.isBlank()) {
      throw new Refusal(UserError.of("REQUIRED", "An idempotency key is not blank.", "idempotencyKey"));
    }
    if (key.length() > LONGEST_KEY) {
      String message = "An idempotency key has at most " + LONGEST_KEY + " characters.";
      throw new Refusal(UserError.of("TOO_LONG", message, "idempotencyKey"));
    }
    return key;
  }

  private Mono<Boolean> take(Request request) {
    return Query.of(TAKE, request.caller, request.mutation, request.key, ByteBuffer.wrap(request.hash))
        .first(database, row -> true)
        .defaultIfEmpty(false);
  }

  private Mono<UUID> run(Request request, Mono<UUID> work) {
    return work.flatMap(
        result -> Query.of(DONE, result).append(one(request)).update(database).thenReturn(result));
  }

  private Mono<UUID> earlier(Request request) {
    return Query.of(KNOWN)
        .append(one(request))
        .first(
            database,
            row -> new Answer(Rows.required(row, 0, ByteBuffer.class), Rows.required(row, 1, UUID.class)))
        .map(answer -> {
          if (!ByteBuffer.wrap(request.hash).equals(answer.hash)) {
            String message = "The key was used within 24 hours with other arguments.";
            throw new Refusal(UserError.of("IDEMPOTENCY_CONFLICT", message));
          }
          return answer.result;
        });
  }

  private static Query one(Request request) {
    return Query.of(ONE, request.caller, request.mutation, request.key);
  }

  private static byte[] hash(Object arguments) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(arguments));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private record Answer(ByteBuffer hash, UUID result) {}

  private record Request(UUID caller, String mutation, String key, byte[] hash) {}
}
