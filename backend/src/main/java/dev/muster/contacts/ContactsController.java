package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.contacts.Contacts.ListArguments;
import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.PageArguments;
import dev.muster.selection.ContactIds;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Controller
class ContactsController {

  private final Contacts contacts;
  private final ContactChanges changes;
  private final WatchedLists watched;

  ContactsController(Contacts contacts, ContactChanges changes, WatchedLists watched) {
    this.contacts = contacts;
    this.changes = changes;
    this.watched = watched;
  }

  @QueryMapping
  Mono<Connection<Contact>> contacts(
      @Argument @Nullable Map<String, Object> filter,
      @Argument @Nullable String search,
      @Argument @Nullable List<Map<String, Object>> orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @Argument @Nullable Integer offset,
      @AuthenticationPrincipal Caller caller,
      DataFetchingEnvironment request) {
    PageArguments page = PageArguments.of(first, after, last, before).skipping(offset);
    ListArguments list = new ListArguments(filter, search, orderBy, page);
    return contacts.page(list, AskedFields.of(request, "edges", "node"), caller);
  }

  @SchemaMapping(typeName = "ContactConnection")
  Mono<Count> count(Connection<Contact> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }

  @QueryMapping
  Mono<Contact> contact(
      @Argument String id, @AuthenticationPrincipal Caller caller, DataFetchingEnvironment request) {
    return contacts.byId(ContactIds.PREFIX.uuid(id), AskedFields.of(request), caller);
  }

  @MutationMapping
  Mono<ContactPayload> createContact(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.create(input, caller);
  }

  @MutationMapping
  Mono<ContactPayload> updateContact(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.update(input, caller);
  }

  @SubscriptionMapping
  Flux<ContactsChanged> contactsChanged(
      @Argument @Nullable Map<String, Object> filter,
      @Argument @Nullable String search,
      @Argument @Nullable String afterSequence,
      @AuthenticationPrincipal Caller caller) {
    return watched.changes(filter, search, afterSequence, caller);
  }
}
