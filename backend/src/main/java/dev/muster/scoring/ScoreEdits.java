package dev.muster.scoring;

import dev.muster.activities.FieldChange;
import dev.muster.contacts.Contact;
import dev.muster.contacts.RelatedFields;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.policy.Policies;
import dev.muster.scoring.ScorePolicy.ManualSet;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** A lead score that somebody types: pinned, so that the rules leave it alone until it is cleared. */
@Controller
class ScoreEdits implements RelatedFields {

  private static final String INPUT = "leadScore";
  private static final int HIGHEST = 100;
  private static final String CURRENT = "SELECT lead_score, lead_score_pinned FROM contact WHERE id = ?";
  private static final String PINNED = "SELECT id FROM contact WHERE id = ANY (?) AND lead_score_pinned";
  private static final String WRITE =
      "UPDATE contact SET lead_score = coalesce(?, lead_score), lead_score_pinned = ? WHERE id = ?";

  private final DatabaseClient database;
  private final Policies policies;

  ScoreEdits(DatabaseClient database, Policies policies) {
    this.database = database;
    this.policies = policies;
  }

  @Override
  public Set<String> fields() {
    return Set.of(INPUT);
  }

  /** Clearing is always allowed, so that a workspace can give up typing scores. */
  @Override
  public Mono<List<FieldChange>> changes(Edit edit) {
    Integer wanted = wanted(edit);
    Mono<List<FieldChange>> change = current(edit).map(current -> changes(current, wanted));
    return wanted == null
        ? change
        : policies.value(ScorePolicy.MANUAL_SET).doOnNext(ScoreEdits::refuseUnlessOn).then(change);
  }

  private static @Nullable Integer wanted(Edit edit) {
    Integer wanted = (Integer) edit.input().get(INPUT);
    if (wanted != null && (wanted < 0 || wanted > HIGHEST)) {
      String message = "A lead score is 0 to 100, not " + wanted + ".";
      throw new Refusal(UserError.of("INVALID", message, "input", INPUT));
    }
    return wanted;
  }

  private static void refuseUnlessOn(ManualSet manualSet) {
    if (manualSet == ManualSet.OFF) {
      String message = "Here lead scores come from the scoring rules alone.";
      throw new Refusal(UserError.byPolicy("POLICY", ScorePolicy.MANUAL_SET.name(), message, "input", INPUT));
    }
  }

  /** A score as it stands. */
  private record Score(int value, boolean pinned) {}

  private Mono<Score> current(Edit edit) {
    return Query.of(CURRENT, edit.contact())
        .first(
            database,
            row -> new Score(Rows.required(row, 0, Integer.class), Rows.required(row, 1, Boolean.class)));
  }

  private static List<FieldChange> changes(Score current, @Nullable Integer wanted) {
    boolean same = wanted == null ? !current.pinned() : current.equals(new Score(wanted, true));
    return same ? List.of() : List.of(new FieldChange(INPUT, current.value(), wanted));
  }

  @Override
  public Mono<Void> write(Edit edit) {
    Integer wanted = wanted(edit);
    return Query.of(WRITE, Query.value(wanted, Integer.class), wanted != null, edit.contact())
        .update(database)
        .then();
  }

  @BatchMapping(typeName = "Contact")
  Mono<Map<Contact, Boolean>> leadScorePinned(List<Contact> contacts) {
    return Query.of(PINNED, (Object) contacts.stream().map(Contact::uuid).toArray(UUID[]::new))
        .list(database, row -> Rows.required(row, 0, UUID.class))
        .collectList()
        .map(Set::copyOf)
        .map(pinned -> each(contacts, pinned));
  }

  private static Map<Contact, Boolean> each(List<Contact> contacts, Set<UUID> pinned) {
    Map<Contact, Boolean> each = new HashMap<>();
    contacts.forEach(contact -> each.put(contact, pinned.contains(contact.uuid())));
    return each;
  }
}
