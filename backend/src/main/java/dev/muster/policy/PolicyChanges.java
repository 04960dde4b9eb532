package dev.muster.policy;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes settings, writes down who did, and lets every replica know. */
@Component
class PolicyChanges {

  private final Policies policies;
  private final PolicySql sql;
  private final Idempotency idempotency;
  private final TransactionalOperator transactions;

  PolicyChanges(
      Policies policies, PolicySql sql, Idempotency idempotency, TransactionalOperator transactions) {
    this.policies = policies;
    this.sql = sql;
    this.idempotency = idempotency;
    this.transactions = transactions;
  }

  /** Every setting with its value in force, in the order of their names. */
  Mono<List<PolicySetting>> all() {
    return sql.changed().map(values -> settings(policies.keys().toList(), values));
  }

  /** The changed setting. */
  Mono<List<PolicySetting>> set(SetPolicyInput input, Caller caller) {
    return Mono.fromCallable(() -> known(input.key()))
        .flatMap(key -> {
          Map<PolicyKey<?>, String> wanted = Map.of(key, checked(key, input.value()));
          Mono<UUID> work = apply(wanted, input.expectedVersion(), caller);
          return once("setPolicy", input.idempotencyKey(), input.arguments(), work, caller)
              .then(shown(List.of(key)));
        });
  }

  /** The settings that the preset changed. */
  Mono<List<PolicySetting>> apply(ApplyPolicyPresetInput input, Caller caller) {
    PolicyPreset preset = input.preset();
    Map<PolicyKey<?>, String> wanted =
        policies
            .keys()
            .collect(
                Collectors.toMap(Function.identity(), key -> key.presetTexts().getOrDefault(preset, "")));
    Mono<UUID> work = apply(wanted, null, caller);
    return once("applyPolicyPreset", input.idempotencyKey(), preset, work, caller)
        .flatMap(sql::keysOf)
        .flatMap(names -> shown(names.stream().map(this::known).toList()));
  }

  private Mono<UUID> once(
      String mutation, @Nullable String key, Object arguments, Mono<UUID> work, Caller caller) {
    return idempotency
        .once(caller, mutation, key, arguments, work)
        .as(transactions::transactional)
        .doOnNext(change -> policies.forget());
  }

  private PolicyKey<?> known(String name) {
    return policies
        .key(name)
        .orElseThrow(() ->
            new Refusal(UserError.of("NOT_FOUND", "There is no setting of that name.", "input", "key")));
  }

  private static <T> String checked(PolicyKey<T> key, String text) {
    return key.form()
        .read(text)
        .map(key.form()::write)
        .orElseThrow(() -> {
          String message = key.name() + " is " + key.form().allowed() + ".";
          return new Refusal(UserError.byPolicy("INVALID", key.name(), message, "input", "value"));
        });
  }

  /** The id of the change, also where nothing differs and so nothing is written. */
  private Mono<UUID> apply(
      Map<PolicyKey<?>, String> wanted, @Nullable Integer expectedVersion, Caller caller) {
    UUID change = UUID.randomUUID();
    return sql.locked()
        .map(values -> differences(wanted, values, expectedVersion))
        .flatMap(
            differences -> differences.isEmpty() ? Mono.just(change) : sql.set(change, differences, caller));
  }

  private static List<PolicyDifference> differences(
      Map<PolicyKey<?>, String> wanted, Map<String, PolicyValue> values, @Nullable Integer expectedVersion) {
    return wanted.entrySet().stream()
        .map(entry -> {
          PolicyKey<?> key = entry.getKey();
          PolicyValue now = values.getOrDefault(key.name(), PolicyValue.unchanged(key));
          if (expectedVersion != null && expectedVersion != now.version()) {
            throw conflict(key, now);
          }
          return new PolicyDifference(key.name(), now.text(), entry.getValue());
        })
        .filter(difference -> !difference.before().equals(difference.after()))
        .toList();
  }

  private static Refusal conflict(PolicyKey<?> key, PolicyValue now) {
    String message = "%s is '%s' in version %d by now.".formatted(key.name(), now.text(), now.version());
    return new Refusal(UserError.of("VERSION_CONFLICT", message, "input", "expectedVersion"));
  }

  private Mono<List<PolicySetting>> shown(List<PolicyKey<?>> keys) {
    return sql.changed().map(values -> settings(keys, values));
  }

  private static List<PolicySetting> settings(List<PolicyKey<?>> keys, Map<String, PolicyValue> values) {
    return keys.stream()
        .map(key -> PolicySetting.of(key, values.getOrDefault(key.name(), PolicyValue.unchanged(key))))
        .toList();
  }
}
