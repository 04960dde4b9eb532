package dev.muster.policy;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.sql.Notification;
import dev.muster.sql.NotificationListener;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The workspace's settings and their values in force, remembered until one changes. */
@Component
public class Policies implements NotificationListener {

  /** Only a bound: each change, and each interruption of hearing of them, empties it at once. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Map<String, PolicyKey<?>> keys;
  private final PolicySql sql;
  private final AsyncCache<String, Map<String, PolicyValue>> changed =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).buildAsync();

  Policies(Collection<PolicyKey<?>> keys, PolicySql sql) {
    this.keys = keys.stream().collect(Collectors.toMap(PolicyKey::name, Function.identity()));
    this.sql = sql;
  }

  /** The value in force. */
  public <T> Mono<T> value(PolicyKey<T> key) {
    return changed().map(values -> key.form().read(text(key, values)).orElse(key.standard()));
  }

  private static String text(PolicyKey<?> key, Map<String, PolicyValue> values) {
    return values.getOrDefault(key.name(), PolicyValue.unchanged(key)).text();
  }

  /** Every setting there is, in the order of their names. */
  Stream<PolicyKey<?>> keys() {
    return keys.values().stream().sorted((one, other) -> one.name().compareTo(other.name()));
  }

  Optional<PolicyKey<?>> key(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  /** The values that are not the standard ones, by the names of their settings. */
  private Mono<Map<String, PolicyValue>> changed() {
    return Mono.defer(
        () -> Mono.fromFuture(changed.get("all", (name, executor) -> sql.changed().toFuture()), true));
  }

  @Override
  public String channel() {
    return "muster_policy";
  }

  @Override
  public void heard(Notification said) {
    forget();
  }

  /** Reads them again when they are needed next. */
  void forget() {
    changed.synchronous().invalidateAll();
  }
}
