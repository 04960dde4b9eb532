package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.access.NodeSource;
import dev.muster.graphql.IdPrefix;
import dev.muster.selection.ContactIds;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds a contact again by its id. */
@Component
class ContactNode implements NodeSource {

  private final Contacts contacts;

  ContactNode(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public IdPrefix prefix() {
    return ContactIds.PREFIX;
  }

  @Override
  public Mono<Contact> node(UUID id, Caller caller) {
    return contacts.byId(id, AskedFields.ALL, caller);
  }
}
