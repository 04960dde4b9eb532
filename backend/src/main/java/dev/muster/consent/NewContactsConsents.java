package dev.muster.consent;

import dev.muster.activities.FieldChange;
import dev.muster.consent.Ledger.Addition;
import dev.muster.contacts.RelatedFields;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.Operators;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a new contact agreed to already. */
@Component
class NewContactsConsents implements RelatedFields {

  private static final String FIELD = "consents";
  private static final int MOST = 10;

  private final Ledger ledger;

  NewContactsConsents(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Set<String> fields() {
    return Set.of(FIELD);
  }

  @Override
  public Mono<List<FieldChange>> changes(Edit edit) {
    return Mono.fromSupplier(() -> consents(edit)).map(NewContactsConsents::trace);
  }

  private static List<FieldChange> trace(List<Consent> consents) {
    return consents.isEmpty()
        ? List.of()
        : List.of(new FieldChange(FIELD, null, consents.stream().map(Consent::shown).toList()));
  }

  @Override
  public Mono<Void> write(Edit edit) {
    List<Addition> additions =
        consents(edit).stream().map(consent -> new Addition(edit.contact(), consent)).toList();
    return ledger.add(additions, "createContact", edit.caller());
  }

  private static List<Consent> consents(Edit edit) {
    Object written = edit.input().get(FIELD);
    List<?> list = written == null ? List.of() : (List<?>) written;
    if (list.size() > MOST) {
      String message = "At most " + MOST + " consents, not " + list.size() + ".";
      throw new Refusal(UserError.of("TOO_MANY", message, "input", FIELD));
    }
    List<Consent> consents = list.stream().map(one -> Consent.of(Operators.object(one))).toList();
    List<UserError> errors =
        IntStream.range(0, consents.size())
            .boxed()
            .flatMap(place -> consents.get(place).errors("input", FIELD, "" + place).stream())
            .toList();
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return consents;
  }
}
