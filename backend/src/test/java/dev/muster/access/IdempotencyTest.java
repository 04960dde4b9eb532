package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.BackendTest;
import dev.muster.graphql.Refusal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class IdempotencyTest extends BackendTest {

  private static final Map<String, Object> ARGUMENTS = Map.of("tags", List.of("vip"), "count", 3);

  @Autowired private Idempotency idempotency;

  private final AtomicInteger done = new AtomicInteger();
  private Caller caller = caller(UUID.randomUUID());

  @BeforeEach
  void haveACaller() {
    UUID id =
        Objects.requireNonNull(
            database
                .sql(
                    """
                    INSERT INTO app_user (issuer, subject, kind, name, role)
                    VALUES ('test', gen_random_uuid()::text, 'USER', 'Ida', 'admin') RETURNING id
                    """)
                .mapValue(UUID.class)
                .one()
                .block());
    caller = caller(id);
  }

  @Test
  void doesTheWorkOnceForSixteenRequestsAtOnce() {
    List<UUID> results =
        Objects.requireNonNull(
            Flux.range(0, 16).flatMap(i -> once("key", ARGUMENTS), 16).collectList().block());
    assertThat(results).hasSize(16).containsOnly(results.getFirst());
    assertThat(done).hasValue(1);
  }

  @Test
  void doesTheWorkAgainForAnotherKeyAndForNone() {
    once("one", ARGUMENTS).then(once("two", ARGUMENTS)).block();
    once(null, ARGUMENTS).then(once(null, ARGUMENTS)).block();
    assertThat(done).hasValue(4);
  }

  @Test
  void refusesTheKeyWithOtherArguments() {
    once("key", ARGUMENTS).block();
    assertThatThrownBy(() -> once("key", Map.of("tags", List.of("other"))).block())
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.errors().getFirst().code()).isEqualTo("IDEMPOTENCY_CONFLICT"));
  }

  @Test
  void doesNotMindTheOrderOfFields() {
    Map<String, Object> reversed = new LinkedHashMap<>();
    ARGUMENTS.keySet().stream()
        .sorted()
        .toList()
        .reversed()
        .forEach(key -> reversed.put(key, ARGUMENTS.get(key)));
    Map<String, Object> sorted = new java.util.TreeMap<>(ARGUMENTS);
    assertThat(once("key", reversed).block()).isEqualTo(once("key", sorted).block());
  }

  @Test
  void leavesTheKeyFreeWhereTheWorkFails() {
    Mono<UUID> failing = Mono.error(new IllegalStateException("no"));
    assertThatThrownBy(() -> idempotency.once(caller, "addTags", "key", ARGUMENTS, failing).block())
        .hasMessage("no");
    assertThat(once("key", ARGUMENTS).block()).isNotNull();
  }

  @Test
  void forgetsAKeyAfterADay() {
    UUID first = once("key", ARGUMENTS).block();
    database
        .sql("UPDATE idempotency_key SET created_at = now() - interval '25 hours'")
        .fetch()
        .rowsUpdated()
        .block();
    assertThat(once("key", Map.of("tags", List.of("other"))).block()).isNotEqualTo(first);
  }

  @Test
  void refusesABlankKeyAndOneThatIsTooLong() {
    assertThatThrownBy(() -> once(" ", ARGUMENTS).block()).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> once("k".repeat(201), ARGUMENTS).block()).isInstanceOf(Refusal.class);
    assertThat(done).hasValue(0);
  }

  private Mono<UUID> once(@org.jspecify.annotations.Nullable String key, Object arguments) {
    return idempotency.once(
        caller,
        "addTags",
        key,
        arguments,
        Mono.fromSupplier(() -> {
          done.incrementAndGet();
          return UUID.randomUUID();
        }));
  }

  private static Caller caller(UUID id) {
    return new Caller(id, "Ida", Caller.Kind.USER, "admin", EnumSet.allOf(Permission.class), null);
  }
}
