package dev.muster.contacts;

import de.fxlae.typeid.TypeId;
import dev.muster.access.Caller;
import dev.muster.activities.Audit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes contacts, one or thousands in the same few statements. */
@Component
public class NewContacts {

  private static final String ACTION = "createContact";

  private final ContactWrites writes;
  private final Audit audit;

  NewContacts(ContactWrites writes, Audit audit) {
    this.writes = writes;
    this.audit = audit;
  }

  /**
   * Makes contacts, with their tags and their trace in the audit. Takes part in the caller's transaction.
   *
   * @param caller who makes them
   * @return their ids in the same order
   */
  public Mono<List<UUID>> add(List<NewContact> contacts, Caller caller) {
    List<UUID> ids = Stream.generate(() -> TypeId.generate("").uuid()).limit(contacts.size()).toList();
    List<Map<String, Object>> values = contacts.stream().map(NewContact::shown).toList();
    return writes
        .insert(ids, contacts)
        .then(Mono.defer(() -> audit.recordNew(caller, ACTION, ids, values)))
        .thenReturn(ids);
  }
}
