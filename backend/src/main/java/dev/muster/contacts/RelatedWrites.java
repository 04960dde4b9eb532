package dev.muster.contacts;

import dev.muster.activities.FieldChange;
import dev.muster.contacts.RelatedFields.Edit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that other features keep of a contact, as one. */
@Component
class RelatedWrites {

  private final List<RelatedFields> all;

  RelatedWrites(List<RelatedFields> all) {
    this.all = List.copyOf(all);
  }

  /** What an edit would change of them. */
  Mono<Pending> changes(Edit edit) {
    return Flux.fromIterable(all)
        .filter(fields -> concerns(fields, edit))
        .concatMap(fields -> fields.changes(edit).map(changes -> new Pending(List.of(fields), changes)))
        .filter(pending -> !pending.changes.isEmpty())
        .reduce(Pending.NOTHING, Pending::and);
  }

  private static boolean concerns(RelatedFields fields, Edit edit) {
    return edit.isNew() && fields.concernsEveryNew()
        || fields.fields().stream().anyMatch(edit.input()::containsKey);
  }

  /** What is to be written, by whom. */
  record Pending(List<RelatedFields> by, List<FieldChange> changes) {

    static final Pending NOTHING = new Pending(List.of(), List.of());

    Mono<Void> write(Edit edit) {
      return Flux.fromIterable(by).concatMap(fields -> fields.write(edit)).then();
    }

    private Pending and(Pending other) {
      List<RelatedFields> both = new ArrayList<>(by);
      both.addAll(other.by);
      List<FieldChange> each = new ArrayList<>(changes);
      each.addAll(other.changes);
      return new Pending(both, each);
    }
  }
}
