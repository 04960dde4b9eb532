package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.bulk.BulkActionResult;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The contacts that results of bulk actions are about, as they are now. */
@Controller
class ResultContacts {

  private final Contacts contacts;

  ResultContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  /** Null for a contact that is gone, or that the caller may not see. */
  @BatchMapping(typeName = "BulkActionResult")
  Mono<Map<BulkActionResult, Contact>> contact(List<BulkActionResult> results, GraphQLContext request) {
    Caller caller = request.get(Caller.class);
    return contacts
        .byIds(results.stream().map(BulkActionResult::contactUuid).toList(), caller)
        .collectMap(Contact::uuid)
        .map(found -> each(results, found));
  }

  private static Map<BulkActionResult, Contact> each(
      List<BulkActionResult> results, Map<UUID, Contact> found) {
    Map<BulkActionResult, Contact> each = new HashMap<>();
    for (BulkActionResult result : results) {
      Contact contact = found.get(result.contactUuid());
      if (contact != null) {
        each.put(result, contact);
      }
    }
    return each;
  }
}
