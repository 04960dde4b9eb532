package dev.muster.ui.profile;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.Contacts;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Opens the form of a new contact. */
@Component
@UIScope
public class NewContacts {
  private final NewContactFields fields;
  private final Contacts contacts;

  NewContacts(NewContactFields fields, Contacts contacts) {
    this.fields = fields;
    this.contacts = contacts;
  }

  /**
   * Asks for a contact.
   *
   * @param onCreated takes it once it is there
   */
  public void open(Consumer<Contact> onCreated) {
    new NewContactDialog(fields, contacts, onCreated).open();
  }
}
