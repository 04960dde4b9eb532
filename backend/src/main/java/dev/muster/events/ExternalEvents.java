package dev.muster.events;

import de.fxlae.typeid.TypeId;
import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.activities.Audit;
import dev.muster.contacts.Contacts;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.Operators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Records what other systems report: all of a request or nothing, in a handful of statements. */
@Component
class ExternalEvents {

  private static final String ACTION = "recordExternalEvents";
  private static final int MOST = 1_000;

  private final EventSql sql;
  private final Contacts contacts;
  private final Audit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  ExternalEvents(
      EventSql sql,
      Contacts contacts,
      Audit audit,
      Idempotency idempotency,
      TransactionalOperator transaction) {
    this.sql = sql;
    this.contacts = contacts;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  /** How many were recorded. */
  Mono<Integer> record(Map<String, Object> input, Caller caller) {
    Map<String, Object> arguments = new HashMap<>(input);
    String key = (String) arguments.remove("idempotencyKey");
    return Mono.fromSupplier(() -> checked((List<?>) Operators.given(input, "events")))
        .flatMap(events ->
            idempotency
                .once(caller, ACTION, key, arguments, record(events, caller))
                .as(transaction::transactional)
                .thenReturn(events.size()));
  }

  private static List<NewEvent> checked(List<?> written) {
    if (written.isEmpty()) {
      throw new Refusal(UserError.of("REQUIRED", "There is no event.", "input", "events"));
    }
    if (written.size() > MOST) {
      String message = "At most 1,000 events at once, not " + written.size() + ".";
      throw new Refusal(UserError.of("TOO_MANY", message, "input", "events"));
    }
    List<NewEvent> events = written.stream().map(one -> NewEvent.of(Operators.object(one))).toList();
    List<UserError> errors =
        IntStream.range(0, events.size())
            .boxed()
            .flatMap(place -> events.get(place).errors(place).stream())
            .toList();
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return events;
  }

  /** The request's own id, by which a repeated one is known. */
  private Mono<UUID> record(List<NewEvent> events, Caller caller) {
    Set<UUID> asked = events.stream().flatMap(ExternalEvents::contact).collect(Collectors.toSet());
    return contacts
        .locked(asked, caller)
        .collect(Collectors.toSet())
        .doOnNext(there -> refuseUnknown(events, there))
        .then(Mono.defer(() -> sql.add(events, ACTION, caller)))
        .then(Mono.defer(() -> trace(events, caller)))
        .then(Mono.fromSupplier(() -> TypeId.generate("").uuid()));
  }

  private static Stream<UUID> contact(NewEvent event) {
    return Stream.ofNullable(event.contact());
  }

  private static void refuseUnknown(List<NewEvent> events, Set<UUID> there) {
    List<String> unknown =
        events.stream()
            .filter(event -> event.contact() == null || !there.contains(event.contact()))
            .map(NewEvent::contactId)
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      String message =
          unknown.size() == 1
              ? "1 of these contacts does not exist."
              : unknown.size() + " of these contacts do not exist.";
      throw new Refusal(new UserError("NOT_FOUND", message, List.of("input", "events"), null, null, unknown));
    }
  }

  private Mono<Void> trace(List<NewEvent> events, Caller caller) {
    List<UUID> contacts = events.stream().flatMap(ExternalEvents::contact).toList();
    return audit.recordNew(caller, ACTION, contacts, events.stream().map(NewEvent::shown).toList());
  }
}
