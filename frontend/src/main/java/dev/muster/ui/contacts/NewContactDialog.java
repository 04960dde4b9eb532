package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes a contact. */
class NewContactDialog extends Dialog {
  private final transient Contacts contacts;
  private final transient Consumer<Contact> onCreated;
  private final String idempotencyKey = UUID.randomUUID().toString();
  private final ContactForm form;
  private final Refusals refusals = new Refusals();

  NewContactDialog(Contacts contacts, Companies companies, Consumer<Contact> onCreated) {
    this.contacts = contacts;
    this.onCreated = onCreated;
    form = new ContactForm(companies);
    setHeaderTitle(Texts.of("contact.new"));
    setTestId("new-contact-dialog");
    setWidth("min(38rem, 94vw)");
    add(refusals, form);
    var save = new Button(Texts.of("contact.create"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.CONTACT_SAVE);
    save.setDisableOnClick(true);
    save.addClickListener(_ -> {
      create();
      save.setEnabled(true);
    });
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save);
  }

  private void create() {
    refusals.clear(form.fields());
    try {
      var input = new HashMap<>(form.input());
      // A double click repeats the key and is harmless; other values are another request.
      input.put("idempotencyKey", idempotencyKey + "-" + input.hashCode());
      var answer = contacts.create(input);
      var created = answer.contact();
      if (created == null) {
        refusals.show(answer.userErrors(), form.fields());
        return;
      }
      close();
      onCreated.accept(created);
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
