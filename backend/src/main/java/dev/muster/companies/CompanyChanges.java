package dev.muster.companies;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.activities.WorkspaceAudit;
import dev.muster.companies.CompanyPayload.ConflictingField;
import dev.muster.companies.CompanyWrites.Locked;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.Operators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What one caller does to one company: each a transaction, with its trace in the audit. */
@Component
class CompanyChanges {

  private final Companies companies;
  private final CompanyWrites writes;
  private final WorkspaceAudit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  CompanyChanges(
      Companies companies,
      CompanyWrites writes,
      WorkspaceAudit audit,
      Idempotency idempotency,
      TransactionalOperator transaction) {
    this.companies = companies;
    this.writes = writes;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  Mono<CompanyPayload> create(Map<String, Object> input, Caller caller) {
    return Mono.fromSupplier(() -> CompanyValues.of(input, true))
        .flatMap(values -> once("createCompany", input, caller, insert(values, caller)))
        .flatMap(companies::byId)
        .map(CompanyPayload::of);
  }

  Mono<CompanyPayload> update(Map<String, Object> input, Caller caller) {
    UUID id = id(input);
    Integer expected = (Integer) input.get("expectedVersion");
    return Mono.fromSupplier(() -> CompanyValues.of(input, false))
        .flatMap(values ->
            once("updateCompany", input, caller, write(id, expected, values, caller).thenReturn(id)))
        .flatMap(companies::byId)
        .map(CompanyPayload::of)
        .onErrorResume(
            Outdated.class,
            outdated ->
                companies
                    .byId(id)
                    .map(now -> CompanyPayload.conflicting(now, outdated.version, outdated.fields)));
  }

  /** The id of the deleted company. */
  Mono<UUID> delete(Map<String, Object> input, Caller caller) {
    UUID id = id(input);
    return once("deleteCompany", input, caller, remove(id, caller).thenReturn(id));
  }

  private static UUID id(Map<String, Object> input) {
    return Company.PREFIX.uuid(Operators.given(input, "id").toString());
  }

  /** The work in one transaction, done once for a key however often it is asked for. */
  private Mono<UUID> once(String mutation, Map<String, Object> input, Caller caller, Mono<UUID> work) {
    Map<String, Object> arguments = new HashMap<>(input);
    String key = (String) arguments.remove("idempotencyKey");
    return idempotency.once(caller, mutation, key, arguments, work).as(transaction::transactional);
  }

  private Mono<UUID> insert(CompanyValues values, Caller caller) {
    return writes
        .insert(values)
        .switchIfEmpty(Mono.error(CompanyChanges::nameTaken))
        .flatMap(id -> audit.record(caller, "createCompany", id, null, values.shown()).thenReturn(id));
  }

  private Mono<Void> write(UUID id, @Nullable Integer expected, CompanyValues values, Caller caller) {
    return locked(id)
        .flatMap(
            current -> writeChanged(id, expected, values.differingFrom(current.values()), current, caller))
        .onErrorMap(DuplicateKeyException.class, taken -> nameTaken());
  }

  private Mono<Void> writeChanged(
      UUID id, @Nullable Integer expected, CompanyValues changed, Locked current, Caller caller) {
    if (expected != null && expected != current.version()) {
      return Mono.error(new Outdated(current.version(), conflicts(changed, current)));
    }
    Map<String, @Nullable Object> before = current.values().only(changed).named();
    return changed.isEmpty()
        ? Mono.empty()
        : writes.update(id, changed).then(audit.record(caller, "updateCompany", id, before, changed.named()));
  }

  private static List<ConflictingField> conflicts(CompanyValues changed, Locked current) {
    return changed.values().entrySet().stream()
        .map(one ->
            new ConflictingField(one.getKey().field, one.getValue(), current.values().get(one.getKey())))
        .toList();
  }

  private Mono<Void> remove(UUID id, Caller caller) {
    return locked(id)
        .flatMap(current ->
            writes
                .staff(id)
                .doOnNext(CompanyChanges::refuseWhileUsed)
                .then(writes.delete(id))
                .then(audit.record(caller, "deleteCompany", id, current.values().shown(), null)));
  }

  private Mono<Locked> locked(UUID id) {
    return writes
        .lock(id)
        .switchIfEmpty(
            Mono.error(
                () -> new Refusal(UserError.of("NOT_FOUND", "There is no such company.", "input", "id"))));
  }

  private static void refuseWhileUsed(int contacts) {
    if (contacts > 0) {
      String have = contacts == 1 ? "1 contact has" : contacts + " contacts have";
      throw new Refusal(UserError.of("IN_USE", have + " this company; move them first.", "input", "id"));
    }
  }

  private static Refusal nameTaken() {
    return new Refusal(UserError.of("ALREADY_EXISTS", "Another company has this name.", "input", "name"));
  }

  /** Somebody else changed the company since the version that a change starts from. */
  private static final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int version;
    private final transient List<ConflictingField> fields;

    private Outdated(int version, List<ConflictingField> fields) {
      super("The company is at version " + version + " by now.", null, false, false);
      this.version = version;
      this.fields = List.copyOf(fields);
    }
  }
}
