package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.activities.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Fields of {@code CreateContactInput} and {@code UpdateContactInput} whose values lie elsewhere than in the
 * contact's own columns.
 *
 * <p>Asked only where the input names one of them, or for a new contact; inside the transaction that changes
 * the contact, while the contact is locked. Version, conflict and audit are the caller's.
 */
public interface RelatedFields {

  /** Their names in both inputs. */
  Set<String> fields();

  /** Whether to be asked for each new contact, even where the input names none: some may be required. */
  default boolean concernsEveryNew() {
    return false;
  }

  /**
   * What the input would change, without changing it; of what stays as it is, nothing.
   *
   * <p>Refuses with {@link dev.muster.graphql.Refusal} what breaks a rule.
   */
  Mono<List<FieldChange>> changes(Edit edit);

  /** Writes what the input says; called only where it changes something. */
  Mono<Void> write(Edit edit);

  /**
   * Somebody makes or changes a contact.
   *
   * @param isNew whether it is made by this, and thus has nothing yet
   * @param input the whole input
   */
  record Edit(UUID contact, boolean isNew, Map<String, Object> input, Caller caller) {}
}
