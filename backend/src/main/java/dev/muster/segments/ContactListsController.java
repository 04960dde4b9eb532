package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.graphql.UserError;
import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.PageArguments;
import dev.muster.segments.SavedList.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Controller
class ContactListsController {

  private final SavedLists lists;
  private final SavedListChanges changes;
  private final SavedListParts parts;

  ContactListsController(SavedLists lists, SavedListChanges changes, SavedListParts parts) {
    this.lists = lists;
    this.changes = changes;
    this.parts = parts;
  }

  @QueryMapping
  Mono<Connection<ContactList>> contactLists(
      @Argument @Nullable String search,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @AuthenticationPrincipal Caller caller) {
    PageArguments page = PageArguments.of(first, after, last, before);
    return lists.page(Kind.CONTACT_LIST, search, page, ContactList::new, caller);
  }

  @SchemaMapping(typeName = "ContactListConnection")
  Mono<Count> count(Connection<ContactList> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }

  @QueryMapping
  Mono<ContactList> contactList(@Argument String id, @AuthenticationPrincipal Caller caller) {
    return lists.byId(Kind.CONTACT_LIST, Kind.CONTACT_LIST.prefix.uuid(id), caller).map(ContactList::new);
  }

  @SchemaMapping
  Mono<Count> count(
      ContactList list, @Argument @Nullable Boolean exact, @AuthenticationPrincipal Caller caller) {
    return parts.count(list, exact, caller);
  }

  @BatchMapping
  Mono<Map<ContactList, User>> owner(List<ContactList> lists) {
    return parts.owners(lists);
  }

  @SchemaMapping
  Flux<SavedListChange> history(ContactList list) {
    return parts.history(list);
  }

  @MutationMapping
  Mono<ContactListPayload> createContactList(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.create(Kind.CONTACT_LIST, input, caller).map(ContactListPayload::of);
  }

  @MutationMapping
  Mono<ContactListPayload> updateContactList(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.update(Kind.CONTACT_LIST, input, caller).map(ContactListPayload::of);
  }

  @MutationMapping
  Mono<DeletedSavedList> deleteContactList(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.delete(Kind.CONTACT_LIST, input, caller).map(DeletedSavedList::of);
  }

  /** The outcome of a change. */
  record ContactListPayload(@Nullable ContactList contactList, List<UserError> userErrors) {

    static ContactListPayload of(SavedList list) {
      return new ContactListPayload(new ContactList(list), List.of());
    }
  }
}
