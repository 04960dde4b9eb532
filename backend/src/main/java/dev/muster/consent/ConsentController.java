package dev.muster.consent;

import dev.muster.access.Caller;
import dev.muster.activities.TimelineEntry;
import dev.muster.activities.TimelineKind;
import dev.muster.contacts.ContactPayload;
import dev.muster.contacts.Contacts;
import dev.muster.paging.Connection;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Sublist;
import dev.muster.paging.Sublists;
import dev.muster.selection.ContactRef;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class ConsentController {

  private final Consents consents;
  private final Ledger ledger;
  private final Contacts contacts;
  private final Sublists sublists;
  private final Sublist<Optional<String>, ConsentEntry> ofContact = Ledger.ofContact();

  ConsentController(Consents consents, Ledger ledger, Contacts contacts, Sublists sublists) {
    this.consents = consents;
    this.ledger = ledger;
    this.contacts = contacts;
    this.sublists = sublists;
    sublists.offer(ofContact);
  }

  @MutationMapping
  Mono<ContactPayload> recordConsent(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return consents
        .record(input, caller)
        .flatMap(id -> contacts.byIds(List.of(id), caller).next())
        .map(ContactPayload::of);
  }

  @SchemaMapping(typeName = "Contact")
  CompletableFuture<Connection<ConsentEntry>> consents(
      ContactRef contact,
      @Argument @Nullable String channel,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment request) {
    PageArguments page = PageArguments.of(first, after, null, null);
    return sublists.page(ofContact, contact.uuid(), Optional.ofNullable(channel), page, request);
  }

  @BatchMapping
  Mono<Map<TimelineEntry, ConsentEntry>> consent(List<TimelineEntry> entries) {
    Map<TimelineEntry, UUID> subjects = new HashMap<>();
    for (TimelineEntry entry : entries) {
      if (entry.type().equals(Ledger.KIND) && entry.subject() != null) {
        subjects.put(entry, entry.subject());
      }
    }
    return ledger
        .byIds(subjects.values())
        .map(found -> {
          Map<TimelineEntry, ConsentEntry> each = new HashMap<>();
          subjects.forEach((entry, id) -> each.computeIfAbsent(entry, same -> found.get(id)));
          return each;
        });
  }

  @Configuration(proxyBeanMethods = false)
  static class Kind {

    @Bean
    TimelineKind consentKind() {
      return TimelineKind.ofHappenings(Ledger.KIND, "recordConsent");
    }
  }
}
