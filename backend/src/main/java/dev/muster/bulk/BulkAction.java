package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One thing that a user can do to many contacts at once.
 *
 * <p>A new one is a bean of this type in the feature that owns the effect, and a mutation of the same name in
 * the schema that takes {@code selection}, {@code input} and {@code run}. Everything else is done by the
 * engine: freezing the selection, chunks, transactions, trying, batches, progress, results, audit, undoing.
 *
 * @param <P> the mutation's input; components that the schema does not have are null until {@link #prepare}
 *     fills them in. Kept as JSON while the action runs.
 */
public interface BulkAction<P extends Record> {

  /** The mutation's name, which is also the action's kind. */
  String name();

  Class<P> parameters();

  /**
   * What the caller needs, beside {@code BULK_RUN} for more than one contact. Checked again at each chunk.
   */
  default Set<Permission> permissions() {
    return Set.of(Permission.CONTACT_EDIT);
  }

  /**
   * Checks the input and resolves what it names, once, in the transaction that accepts the action.
   *
   * <p>Errors: {@link dev.muster.graphql.Refusal} with what is wrong with the input.
   */
  default Mono<P> prepare(P input, Caller caller) {
    return Mono.just(input);
  }

  /** What to do to the contacts of one chunk. */
  Change change(P parameters);

  /**
   * What takes it back from the contacts of one chunk, by what the audit has of an action of this kind, or of
   * one that undid such an action; contacts that were changed since are SKIPPED as {@code CHANGED_SINCE}.
   *
   * @return null where it cannot be undone
   */
  default @Nullable Change undo(P parameters, UUID action) {
    return null;
  }

  /** Whether people are asked to name it, where the workspace's setting says so. */
  default boolean asksForName() {
    return false;
  }
}
