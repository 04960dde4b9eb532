package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.graphql.IdPrefix;
import dev.muster.selection.ContactIds;
import dev.muster.selection.FilterNames;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Contacts as filters name them. A filter that names a deleted one just finds one less. */
@Component
class ContactNames implements FilterNames {

  private final Contacts contacts;

  ContactNames(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public IdPrefix prefix() {
    return ContactIds.PREFIX;
  }

  @Override
  public String kind() {
    return "contact";
  }

  @Override
  public boolean needed() {
    return false;
  }

  @Override
  public Mono<Map<UUID, String>> names(Collection<UUID> ids, Caller caller) {
    return contacts
        .byIds(ids, caller)
        .collectMap(
            Contact::uuid, contact -> Objects.requireNonNullElse(contact.displayName(), contact.id()));
  }
}
