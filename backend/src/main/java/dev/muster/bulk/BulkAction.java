package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * One thing that a user can do to many contacts at once.
 *
 * <p>A new one is a bean of this type in the feature that owns the effect, and a mutation of the same name in
 * the schema that takes {@code selection}, {@code input} and {@code run}. Everything else is done by the
 * engine: freezing the selection, chunks, transactions, repeating, progress, results per contact, the audit.
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
}
