package dev.muster.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new value for one setting. */
record SetPolicyInput(
    String key, String value, @Nullable Integer expectedVersion, @Nullable String idempotencyKey) {

  /** All that is asked for but the idempotency key. */
  Object arguments() {
    return List.of(key, value, expectedVersion == null ? "" : expectedVersion);
  }
}
