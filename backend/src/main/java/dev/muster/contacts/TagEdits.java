package dev.muster.contacts;

import dev.muster.activities.FieldChange;
import dev.muster.tags.Tag;
import dev.muster.tags.TagNames;
import dev.muster.tags.Tags;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All the tags of a contact at once, where somebody edits it; a new one gets its tags as it is made. */
@Component
class TagEdits implements RelatedFields {

  private static final String INPUT = "tags";

  private final Tags tags;

  TagEdits(Tags tags) {
    this.tags = tags;
  }

  @Override
  public Set<String> fields() {
    return Set.of(INPUT);
  }

  @Override
  public Mono<List<FieldChange>> changes(Edit edit) {
    return edit.isNew()
        ? Mono.just(List.of())
        : tags.of(edit.contact()).zipWhen(before -> wanted(edit), TagEdits::changes);
  }

  private static List<FieldChange> changes(List<Tag> before, List<Tag> after) {
    return Set.copyOf(before).equals(Set.copyOf(after))
        ? List.of()
        : List.of(new FieldChange(INPUT, names(before), names(after)));
  }

  @Override
  public Mono<Void> write(Edit edit) {
    return wanted(edit).flatMap(wanted -> tags.replace(edit.contact(), wanted));
  }

  private Mono<List<Tag>> wanted(Edit edit) {
    return Mono.fromSupplier(() -> TagNames.of(NewContact.tagsOf(edit.input())))
        .flatMap(tags::named)
        .map(found -> found.values().stream().distinct().toList());
  }

  private static List<String> names(List<Tag> tags) {
    return tags.stream().map(Tag::name).sorted().toList();
  }
}
