package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.activities.Audit;
import dev.muster.activities.FieldChange;
import dev.muster.contacts.ContactWrites.Locked;
import dev.muster.contacts.RelatedFields.Edit;
import dev.muster.contacts.RelatedWrites.Pending;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes and changes one contact with all that belongs to it, in the caller's transaction. */
@Component
class ContactEdits {

  private final NewContacts newContacts;
  private final ContactWrites writes;
  private final RelatedWrites related;
  private final Audit audit;

  ContactEdits(NewContacts newContacts, ContactWrites writes, RelatedWrites related, Audit audit) {
    this.newContacts = newContacts;
    this.writes = writes;
    this.related = related;
    this.audit = audit;
  }

  /** Makes a contact. */
  Mono<UUID> create(NewContact contact, Map<String, Object> input, Caller caller) {
    return checkReferences(contact.values())
        .then(Mono.defer(() -> newContacts.add(List.of(contact), caller)))
        .map(List::getFirst)
        .flatMap(id -> createRelated(new Edit(id, true, input, caller)).thenReturn(id));
  }

  private Mono<Void> createRelated(Edit edit) {
    return related
        .changes(edit)
        .flatMap(pending ->
            pending
                .write(edit)
                .then(
                    Mono.defer(() ->
                        audit.record(edit.caller(), "createContact", edit.contact(), pending.changes()))));
  }

  /**
   * Changes a contact.
   *
   * @param expected the version that the change starts from; any where it is null
   * @throws VersionConflict where it is another by now
   */
  Mono<Void> update(
      UUID id, @Nullable Integer expected, ContactValues values, Map<String, Object> input, Caller caller) {
    Edit edit = new Edit(id, false, input, caller);
    return writes
        .lock(id)
        .switchIfEmpty(Mono.error(ContactEdits::notThere))
        .flatMap(current -> checkReferences(values).thenReturn(current))
        .flatMap(current ->
            related.changes(edit).flatMap(pending -> write(edit, expected, values, current, pending)));
  }

  private static Refusal notThere() {
    return new Refusal(UserError.of("NOT_FOUND", "There is no such contact.", "input", "id"));
  }

  private Mono<Void> write(
      Edit edit, @Nullable Integer expected, ContactValues values, Locked current, Pending pending) {
    ContactPoints points = points(values, current);
    Map<ContactField, @Nullable Object> changed = changed(values, points, current);
    List<FieldChange> changes = new ArrayList<>(trace(changed, current));
    changes.addAll(points.changesFrom(current.points(), values.points()));
    changes.addAll(pending.changes());
    if (expected != null && expected != current.version()) {
      return Mono.error(new VersionConflict(current.version(), changes));
    }
    if (changes.isEmpty()) {
      return Mono.empty();
    }
    return writes
        .update(edit.contact(), changed, current.points(), points)
        .then(Mono.defer(() -> pending.write(edit)))
        .then(Mono.defer(() -> audit.record(edit.caller(), "updateContact", edit.contact(), changes)));
  }

  private static ContactPoints points(ContactValues values, Locked current) {
    Map<ContactField, @Nullable Object> from =
        values.names(ContactField.COUNTRY) ? values.values() : current.values();
    return current.points().with(values, (String) from.get(ContactField.COUNTRY));
  }

  private static Map<ContactField, @Nullable Object> changed(
      ContactValues values, ContactPoints points, Locked current) {
    Map<ContactField, @Nullable Object> changed = new EnumMap<>(values.values());
    changed.putAll(points.columns(values));
    changed.entrySet().removeIf(one -> Objects.equals(one.getValue(), current.values().get(one.getKey())));
    return changed;
  }

  private static List<FieldChange> trace(Map<ContactField, @Nullable Object> changed, Locked current) {
    return changed.entrySet().stream()
        .map(one -> trace(one.getKey(), current.values().get(one.getKey()), one.getValue()))
        .toList();
  }

  private static FieldChange trace(ContactField field, @Nullable Object before, @Nullable Object after) {
    return new FieldChange(field.field(), field.shown(before), field.shown(after));
  }

  private Mono<Void> checkReferences(ContactValues values) {
    return writes.references(values).doOnNext(ContactEdits::refuseMissing).then();
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
}
