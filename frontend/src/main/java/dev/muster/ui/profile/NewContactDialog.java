package dev.muster.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.facts.NewRecord;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.function.Consumer;

/** Makes a contact: what one mostly knows at first, and more where one knows more. */
class NewContactDialog extends Dialog {
  private final transient Contacts contacts;
  private final transient Consumer<Contact> onCreated;
  private final transient NewRecord entered;
  private final Refusals refusals = new Refusals();

  NewContactDialog(NewContactFields fields, Contacts contacts, Consumer<Contact> onCreated) {
    this.contacts = contacts;
    this.onCreated = onCreated;
    entered = new NewRecord(Hooks.CONTACT_FIELD);
    setHeaderTitle(Texts.of("contact.new"));
    setTestId(Hooks.NEW_CONTACT_DIALOG);
    setWidth("min(40rem, 94vw)");
    fields.main(entered);
    var main = form(0);
    var shown = entered.components().size();
    fields.more(entered);
    var more = new Details(Texts.of("contact.more"), form(shown));
    more.setTestId(Hooks.NEW_CONTACT_MORE);
    add(refusals, main, more);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save());
  }

  private Div form(int from) {
    var form = new Div();
    form.addClassNames("form", "contact-form");
    entered.components().stream().skip(from).forEach(form::add);
    return form;
  }

  private Button save() {
    var save = new Button(Texts.of("contact.create"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.CONTACT_SAVE);
    save.setDisableOnClick(true);
    save.addClickListener(_ -> {
      create();
      save.setEnabled(true);
    });
    return save;
  }

  private void create() {
    refusals.clear(entered.places());
    try {
      var values = entered.input();
      var answer = contacts.create(ProfileWriter.input(values));
      var created = answer.contact();
      if (created == null) {
        refusals.show(ProfileWriter.named(answer.userErrors(), values), entered.places());
        return;
      }
      close();
      onCreated.accept(created);
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
