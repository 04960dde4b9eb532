package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.selection.ContactRef;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The contact lists that contacts are on, for a whole page of contacts in one statement. */
@Controller
class ListsOfContacts {

  private final SavedLists lists;

  ListsOfContacts(SavedLists lists) {
    this.lists = lists;
  }

  /** By name; only those that the caller may see. */
  @BatchMapping(typeName = "Contact")
  Mono<Map<ContactRef, List<ContactList>>> lists(List<ContactRef> contacts, GraphQLContext request) {
    Caller caller = request.get(Caller.class);
    return lists
        .withMembers(contacts.stream().map(ContactRef::uuid).toArray(UUID[]::new), caller)
        .collectMultimap(Map.Entry::getKey, one -> new ContactList(one.getValue()))
        .map(found -> each(contacts, found));
  }

  private static Map<ContactRef, List<ContactList>> each(
      List<ContactRef> contacts, Map<UUID, Collection<ContactList>> found) {
    Map<ContactRef, List<ContactList>> each = new HashMap<>();
    contacts.forEach(
        contact -> each.put(contact, List.copyOf(found.getOrDefault(contact.uuid(), List.of()))));
    return each;
  }
}
