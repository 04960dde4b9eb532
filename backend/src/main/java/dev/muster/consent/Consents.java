package dev.muster.consent;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.activities.Audit;
import dev.muster.activities.FieldChange;
import dev.muster.consent.Ledger.Addition;
import dev.muster.contacts.Contacts;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.ContactIds;
import dev.muster.selection.Operators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Records what contacts agree to, one entry at a time: each a transaction, with its trace in the audit. */
@Component
class Consents {

  private static final String ACTION = "recordConsent";

  private final Ledger ledger;
  private final Contacts contacts;
  private final Audit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  Consents(
      Ledger ledger,
      Contacts contacts,
      Audit audit,
      Idempotency idempotency,
      TransactionalOperator transaction) {
    this.ledger = ledger;
    this.contacts = contacts;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  /** The id of the contact whose consent was recorded. */
  Mono<UUID> record(Map<String, Object> input, Caller caller) {
    UUID contact = ContactIds.PREFIX.uuid(Operators.given(input, "contactId").toString());
    Map<String, Object> arguments = new HashMap<>(input);
    String key = (String) arguments.remove("idempotencyKey");
    return Mono.fromSupplier(() -> checked(input))
        .flatMap(consent ->
            idempotency
                .once(caller, ACTION, key, arguments, record(contact, consent, caller))
                .as(transaction::transactional));
  }

  private static Consent checked(Map<String, Object> input) {
    Consent consent = Consent.of(input);
    List<UserError> errors = consent.errors("input");
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return consent;
  }

  private Mono<UUID> record(UUID contact, Consent consent, Caller caller) {
    return contacts
        .locked(List.of(contact), caller)
        .singleOrEmpty()
        .switchIfEmpty(Mono.error(Consents::notThere))
        .flatMap(id -> ledger.permission(id, consent.channel()))
        .flatMap(before -> add(contact, consent, before, caller))
        .thenReturn(contact);
  }

  private Mono<Void> add(UUID contact, Consent consent, String before, Caller caller) {
    return ledger
        .add(List.of(new Addition(contact, consent)), ACTION, caller)
        .then(Mono.defer(() -> ledger.permission(contact, consent.channel())))
        .flatMap(after -> audit.record(caller, ACTION, contact, trace(consent, before, after)));
  }

  /** The entry, and what follows from it; an entry of long ago may change nothing. */
  private static List<FieldChange> trace(Consent consent, String before, String after) {
    List<FieldChange> changes = new ArrayList<>();
    changes.add(new FieldChange("consents", null, consent.shown()));
    if (!before.equals(after)) {
      String field = consent.channel().equals("EMAIL") ? "emailPermission" : "phonePermission";
      changes.add(new FieldChange(field, before, after));
    }
    return changes;
  }

  private static Refusal notThere() {
    return new Refusal(UserError.of("NOT_FOUND", "There is no such contact.", "input", "contactId"));
  }
}
