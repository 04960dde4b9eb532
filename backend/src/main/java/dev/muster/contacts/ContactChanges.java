package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.contacts.ContactPayload.Conflict;
import dev.muster.contacts.ContactPayload.ConflictingField;
import dev.muster.graphql.UserError;
import dev.muster.selection.ContactIds;
import dev.muster.selection.Operators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What one caller does to one contact: each a transaction, done once however often it is asked for. */
@Component
class ContactChanges {

  private final Contacts contacts;
  private final ContactEdits edits;
  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  ContactChanges(
      Contacts contacts, ContactEdits edits, Idempotency idempotency, TransactionalOperator transaction) {
    this.contacts = contacts;
    this.edits = edits;
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  Mono<ContactPayload> create(Map<String, Object> input, Caller caller) {
    return Mono.fromSupplier(
            () -> NewContact.of(input, caller.kind() == Caller.Kind.USER ? caller.id() : null))
        .flatMap(contact -> once("createContact", input, caller, edits.create(contact, input, caller)))
        .flatMap(id -> shown(id, caller))
        .map(ContactPayload::of);
  }

  Mono<ContactPayload> update(Map<String, Object> input, Caller caller) {
    UUID id = ContactIds.PREFIX.uuid(Operators.given(input, "id").toString());
    Integer expected = (Integer) input.get("expectedVersion");
    return Mono.fromSupplier(() -> ContactValues.of(input))
        .map(values -> edits.update(id, expected, values, input, caller).thenReturn(id))
        .flatMap(work -> once("updateContact", input, caller, work))
        .flatMap(changed -> shown(changed, caller))
        .map(ContactPayload::of)
        .onErrorResume(VersionConflict.class, conflict -> conflicting(id, conflict, caller));
  }

  /** The work in one transaction, done once for a key however often it is asked for. */
  private Mono<UUID> once(String mutation, Map<String, Object> input, Caller caller, Mono<UUID> work) {
    Map<String, Object> arguments = new HashMap<>(input);
    String key = (String) arguments.remove("idempotencyKey");
    return idempotency.once(caller, mutation, key, arguments, work).as(transaction::transactional);
  }

  private Mono<ContactPayload> conflicting(UUID id, VersionConflict conflict, Caller caller) {
    UserError error =
        UserError.of(
            "VERSION_CONFLICT",
            "Somebody changed this contact meanwhile; it is at version " + conflict.version() + " by now.",
            "input",
            "expectedVersion");
    List<ConflictingField> fields =
        conflict.changes().stream()
            .map(change -> new ConflictingField(change.field(), change.after(), change.before()))
            .toList();
    return shown(id, caller)
        .map(current -> new ContactPayload(null, new Conflict(current, fields), List.of(error)));
  }

  private Mono<Contact> shown(UUID id, Caller caller) {
    return contacts.byId(id, AskedFields.ALL, caller);
  }
}
