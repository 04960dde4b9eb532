package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.segments.SavedList.Kind;
import dev.muster.sql.Query;
import dev.muster.sql.Where;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes saved lists as if their owner had, each from the input of its mutation. Answers with the public id.
 */
@Component
public class NewLists {

  private static final String MEMBERS =
      "INSERT INTO contact_list_member (list_id, contact_id) SELECT ?, c.id FROM contact c WHERE ";

  private final SavedListChanges changes;
  private final DatabaseClient database;

  NewLists(SavedListChanges changes, DatabaseClient database) {
    this.changes = changes;
    this.database = database;
  }

  public Mono<String> smartList(Map<String, Object> input, Caller owner) {
    return changes.create(Kind.SMART_LIST, input, owner).map(SavedList::id);
  }

  /**
   * A contact list with its first members.
   *
   * @param members a condition over {@code contact c}
   */
  public Mono<String> contactList(Map<String, Object> input, Where members, Caller owner) {
    return changes
        .create(Kind.CONTACT_LIST, input, owner)
        .flatMap(
            list -> Query.of(MEMBERS, list.uuid()).append(members).update(database).thenReturn(list.id()));
  }

  public Mono<String> segment(Map<String, Object> input, Caller owner) {
    return changes.create(Kind.SEGMENT, input, owner).map(SavedList::id);
  }
}
