package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.activities.Audit;
import dev.muster.activities.FieldChange;
import dev.muster.contacts.ContactPayload.ConflictingField;
import dev.muster.contacts.ContactWrites.Locked;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.ContactIds;
import dev.muster.selection.Operators;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What one caller does to one contact: each a transaction, with its trace in the audit. */
@Component
class ContactChanges {

  private final Contacts contacts;
  private final NewContacts newContacts;
  private final ContactWrites writes;
  private final Audit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  ContactChanges(
      Contacts contacts,
      NewContacts newContacts,
      ContactWrites writes,
      Audit audit,
      Idempotency idempotency,
      TransactionalOperator transaction) {
    this.contacts = contacts;
    this.newContacts = newContacts;
    this.writes = writes;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  Mono<ContactPayload> create(Map<String, Object> input, Caller caller) {
    return Mono.fromSupplier(
            () -> NewContact.of(input, caller.kind() == Caller.Kind.USER ? caller.id() : null))
        .flatMap(contact -> once("createContact", input, caller, insert(contact, caller)))
        .flatMap(id -> shown(id, caller))
        .map(ContactPayload::of);
  }

  Mono<ContactPayload> update(Map<String, Object> input, Caller caller) {
    UUID id = ContactIds.PREFIX.uuid(Operators.given(input, "id").toString());
    Integer expected = (Integer) input.get("expectedVersion");
    return Mono.fromSupplier(() -> ContactValues.of(input))
        .flatMap(values ->
            once("updateContact", input, caller, write(id, expected, values, caller).thenReturn(id)))
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

  private Mono<UUID> insert(NewContact contact, Caller caller) {
    return checkReferences(contact.values())
        .then(Mono.defer(() -> newContacts.add(List.of(contact), caller)))
        .map(List::getFirst);
  }

  private Mono<Void> write(UUID id, @Nullable Integer expected, ContactValues values, Caller caller) {
    return writes
        .lock(id)
        .switchIfEmpty(Mono.error(ContactChanges::notThere))
        .flatMap(current -> checkReferences(values).thenReturn(current))
        .flatMap(current -> writeChanged(id, expected, changed(values, current), current, caller));
  }

  private static Refusal notThere() {
    return new Refusal(UserError.of("NOT_FOUND", "There is no such contact.", "input", "id"));
  }

  private static Map<ContactField, @Nullable Object> changed(ContactValues values, Locked current) {
    Map<ContactField, @Nullable Object> changed = new EnumMap<>(ContactField.class);
    values
        .values()
        .forEach((field, value) -> {
          if (!Objects.equals(value, current.values().get(field))) {
            changed.put(field, value);
          }
        });
    return changed;
  }

  private Mono<Void> writeChanged(
      UUID id,
      @Nullable Integer expected,
      Map<ContactField, @Nullable Object> changed,
      Locked current,
      Caller caller) {
    if (expected != null && expected != current.version()) {
      return Mono.error(new VersionConflict(current.version(), conflicts(changed, current)));
    }
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    return writes
        .update(id, changed)
        .then(Mono.defer(() -> audit.record(caller, "updateContact", id, trace(changed, current))));
  }

  private static List<FieldChange> trace(Map<ContactField, @Nullable Object> changed, Locked current) {
    return changed.entrySet().stream()
        .map(one -> trace(one.getKey(), current.values().get(one.getKey()), one.getValue()))
        .toList();
  }

  private static FieldChange trace(ContactField field, @Nullable Object before, @Nullable Object after) {
    return new FieldChange(field.field(), field.shown(before), field.shown(after));
  }

  private static List<ConflictingField> conflicts(
      Map<ContactField, @Nullable Object> changed, Locked current) {
    return changed.entrySet().stream()
        .map(one -> conflict(one.getKey(), one.getValue(), current.values().get(one.getKey())))
        .toList();
  }

  private static ConflictingField conflict(
      ContactField field, @Nullable Object yours, @Nullable Object theirs) {
    return new ConflictingField(field.field(), field.shown(yours), field.shown(theirs));
  }

  private Mono<ContactPayload> conflicting(UUID id, VersionConflict conflict, Caller caller) {
    UserError error =
        UserError.of(
            "VERSION_CONFLICT",
            "Somebody changed this contact meanwhile; it is at version " + conflict.version() + " by now.",
            "input",
            "expectedVersion");
    return shown(id, caller)
        .map(current ->
            new ContactPayload(
                null, new ContactPayload.Conflict(current, conflict.fields()), List.of(error)));
  }

  private Mono<Void> checkReferences(ContactValues values) {
    return writes.references(values).doOnNext(ContactChanges::refuseMissing).then();
  }

  private static void refuseMissing(Map<ContactField, Boolean> exists) {
    List<UserError> missing =
        exists.entrySet().stream()
            .filter(one -> !one.getValue())
            .map(one ->
                UserError.of("NOT_FOUND", "There is none with this id.", "input", one.getKey().field()))
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
  }

  private Mono<Contact> shown(UUID id, Caller caller) {
    return contacts.byId(id, AskedFields.ALL, caller);
  }
}
