package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.ContactChange;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One contact in a drawer at the right: to look at, and to change where the reader may. */
class QuickView extends Dialog {
  private final transient Contacts contacts;
  private final transient Companies companies;
  private final transient Consumer<Contact> onChange;
  private final boolean editable;
  private final Refusals refusals = new Refusals();
  private final Div body = new Div();
  private Contact contact;

  /**
   * @param editable whether the reader may change contacts
   * @param onChange takes the contact as it is after a change
   */
  QuickView(
      Contact contact, Contacts contacts, Companies companies, boolean editable, Consumer<Contact> onChange) {
    this.contact = contact;
    this.contacts = contacts;
    this.companies = companies;
    this.editable = editable;
    this.onChange = onChange;
    addClassName("drawer");
    setTestId(Hooks.QUICK_VIEW);
    var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> close());
    close.addThemeVariants(ButtonVariant.TERTIARY);
    close.setAriaLabel(Texts.of("dialog.close"));
    close.setTestId(Hooks.QUICK_VIEW_CLOSE);
    getHeader().add(close);
    body.addClassName("drawer-body");
    add(refusals, body);
    look();
  }

  private void look() {
    refusals.clear(Map.of());
    setHeaderTitle(contact.title());
    body.removeAll();
    body.add(new ContactFacts(contact));
    getFooter().removeAll();
    if (!editable) {
      body.add(new Div(Texts.of("contact.readOnly")));
      return;
    }
    var edit = new Button(Texts.of("contact.edit"), VaadinIcon.EDIT.create(), _ -> edit());
    edit.setTestId(Hooks.QUICK_VIEW_EDIT);
    getFooter().add(edit);
  }

  private void edit() {
    var form = new ContactForm(companies);
    form.show(contact);
    body.removeAll();
    body.add(form);
    var save = new Button(Texts.of("contact.save"), _ -> save(form));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.CONTACT_SAVE);
    getFooter().removeAll();
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> look()), save);
  }

  private void save(ContactForm form) {
    refusals.clear(form.fields());
    var changes = form.changesOf(contact);
    if (changes.isEmpty()) {
      look();
    } else {
      send(changes, form);
    }
  }

  private void send(Map<String, @Nullable Object> changes, ContactForm form) {
    try {
      var answer = contacts.update(contact, changes);
      if (answer.conflict() != null) {
        resolve(answer.conflict(), changes, form);
      } else if (answer.contact() == null) {
        refusals.show(answer.userErrors(), form.fields());
      } else {
        accept(answer.contact());
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  private void resolve(
      ContactChange.Conflict conflict, Map<String, @Nullable Object> changes, ContactForm form) {
    contact = conflict.current();
    body.removeAll();
    getFooter().removeAll();
    body.add(
        new ConflictPanel(
            conflict,
            () -> send(changes, form),
            () -> {
              onChange.accept(contact);
              look();
            }));
  }

  private void accept(Contact changed) {
    contact = changed;
    look();
    onChange.accept(changed);
    Notices.success(Texts.of("contact.saved", changed.title()));
  }
}
