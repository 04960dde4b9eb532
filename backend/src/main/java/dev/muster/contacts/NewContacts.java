package dev.muster.contacts;

import de.fxlae.typeid.TypeId;
import dev.muster.access.Caller;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes contacts, one or thousands in the same few statements. */
@Component
public class NewContacts {

  private final ContactWrites writes;

  NewContacts(ContactWrites writes) {
    this.writes = writes;
  }

  /**
   * Makes contacts, with their tags and their trace in the audit. Takes part in the caller's transaction.
   *
   * @param caller who makes them; null for the product itself
   * @return their ids in the same order
   */
  public Mono<List<UUID>> add(List<NewContact> contacts, @Nullable Caller caller) {
    List<UUID> ids = Stream.generate(() -> TypeId.generate("").uuid()).limit(contacts.size()).toList();
    return writes.insert(ids, contacts).thenReturn(ids);
  }
}
