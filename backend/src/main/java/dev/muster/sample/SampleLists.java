package dev.muster.sample;

import dev.muster.access.Caller;
import dev.muster.segments.NewLists;
import dev.muster.sql.Query;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Lists that show what lists are for: saved filters, a distribution list, and a segment of both. */
@Component
class SampleLists {

  private static final String SOURCE = "lists";
  private static final String TAKE =
      "INSERT INTO sample_load (source, contacts) VALUES (?, 0) ON CONFLICT (source) DO NOTHING";
  private static final Map<String, Object> CALIFORNIA =
      Map.of(
          "name",
          "Active in California",
          "filter",
          Map.of("status", Map.of("eq", "ACTIVE"), "tags", Map.of("any", List.of("CA"))),
          "orderBy",
          List.of(Map.of("field", "LAST_NAME", "direction", "ASC")),
          "shared",
          true);
  private static final Map<String, Object> MINE =
      Map.of(
          "name",
          "My contacts",
          "description",
          "Whoever looks at it sees their own.",
          "filter",
          Map.of("owner", Map.of("isMe", true)),
          "shared",
          true);
  private static final Map<String, Object> NEWSLETTER =
      Map.of("name", "Newsletter", "description", "Who asked to hear from us.", "shared", true);

  private final NewLists lists;
  private final DatabaseClient database;
  private final TransactionalOperator transaction;

  SampleLists(NewLists lists, DatabaseClient database, TransactionalOperator transaction) {
    this.lists = lists;
    this.database = database;
    this.transaction = transaction;
  }

  /** Makes them, unless they were made before. */
  Mono<Void> load(Caller owner) {
    return Query.of(TAKE, SOURCE)
        .update(database)
        .filter(rows -> rows > 0)
        .flatMap(first -> make(owner))
        .as(transaction::transactional)
        .then();
  }

  private Mono<String> make(Caller owner) {
    Where readers = Where.of("c.email LIKE ?", "%@gmail.com");
    return lists
        .smartList(MINE, owner)
        .then(lists.smartList(CALIFORNIA, owner))
        .zipWith(lists.contactList(NEWSLETTER, readers, owner))
        .flatMap(made -> lists.segment(elsewhere(made.getT1(), made.getT2()), owner));
  }

  private static Map<String, Object> elsewhere(String california, String newsletter) {
    return Map.of(
        "name",
        "Readers outside California",
        "include",
        List.of(Map.of("list", newsletter)),
        "exclude",
        List.of(Map.of("smartList", california)),
        "shared",
        true);
  }
}
