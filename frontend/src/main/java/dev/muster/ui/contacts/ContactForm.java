package dev.muster.ui.contacts;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Company;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of one contact, for a new one and for a change. */
class ContactForm extends Div {
  private static final int MAX_TEXT = 100;
  private static final int MAX_EMAIL = 254;
  private static final int MAX_PHONE = 50;

  private final Map<String, TextFieldBase<?, String>> texts = new LinkedHashMap<>();
  private final Map<String, HasValidation> fields = new LinkedHashMap<>();
  private final Select<ContactStatus> status = new Select<>();
  private final CompanyBox company;

  ContactForm(Companies companies) {
    addClassNames("form", "contact-form");
    company = new CompanyBox(companies);
    company.setTestId(Hooks.CONTACT_FIELD + "companyId");
    status.setLabel(Texts.of("contact.status"));
    status.setItems(ContactStatus.values());
    status.setItemLabelGenerator(one -> Texts.word("status", one.name()));
    status.setValue(ContactStatus.ACTIVE);
    status.setTestId(Hooks.CONTACT_FIELD + "status");
    text("firstName", limited(new TextField(), MAX_TEXT));
    text("lastName", limited(new TextField(), MAX_TEXT));
    var email = new EmailField();
    email.setMaxLength(MAX_EMAIL);
    text("email", email);
    text("phone", limited(new TextField(), MAX_PHONE));
    text("mobile", limited(new TextField(), MAX_PHONE));
    text("jobTitle", limited(new TextField(), MAX_TEXT));
    add(company, status);
    fields.put("companyId", company);
    fields.put("status", status);
  }

  private static TextField limited(TextField field, int length) {
    field.setMaxLength(length);
    return field;
  }

  private <F extends TextFieldBase<?, String>> void text(String name, F field) {
    field.setLabel(Texts.of("contact." + name));
    field.setTestId(Hooks.CONTACT_FIELD + name);
    texts.put(name, field);
    fields.put(name, field);
    add(field);
  }

  /** The fields by their names in the input. */
  Map<String, HasValidation> fields() {
    return fields;
  }

  /** Shows a contact; a field that the reader may not see cannot be written either. */
  void show(Contact contact) {
    values(contact)
        .forEach(
            (name, value) -> Objects.requireNonNull(texts.get(name)).setValue(value == null ? "" : value));
    texts.forEach((name, field) -> field.setReadOnly(contact.hiddenFields().contains(name)));
    company.setValue(contact.company());
    company.setReadOnly(contact.hiddenFields().contains("company"));
    status.setValue(contact.status());
    status.setReadOnly(contact.hiddenFields().contains("status"));
  }

  private static Map<String, @Nullable String> values(Contact contact) {
    var values = new HashMap<String, @Nullable String>();
    values.put("firstName", contact.firstName());
    values.put("lastName", contact.lastName());
    values.put("email", contact.email());
    values.put("phone", contact.phone());
    values.put("mobile", contact.mobile());
    values.put("jobTitle", contact.jobTitle());
    return values;
  }

  /** What differs from the contact, as an update's input: null where a field was emptied. */
  Map<String, @Nullable Object> changesOf(Contact contact) {
    var changes = new HashMap<String, @Nullable Object>();
    values(contact)
        .forEach((name, before) -> {
          var after = entered(name);
          if (!Objects.equals(before == null ? "" : before, after == null ? "" : after)) {
            changes.put(name, after);
          }
        });
    if (!Objects.equals(id(contact.company()), id(company.getValue()))) {
      changes.put("companyId", id(company.getValue()));
    }
    if (status.getValue() != null && status.getValue() != contact.status()) {
      changes.put("status", status.getValue().name());
    }
    return changes;
  }

  /** What was entered, as the input for a new contact. */
  Map<String, Object> input() {
    var input = new HashMap<String, Object>();
    for (var name : texts.keySet()) {
      var value = entered(name);
      if (value != null) {
        input.put(name, value);
      }
    }
    if (company.getValue() != null) {
      input.put("companyId", company.getValue().id());
    }
    input.put("status", status.getValue().name());
    return input;
  }

  private @Nullable String entered(String name) {
    var field = texts.get(name);
    var value = field == null ? "" : field.getValue().strip();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable String id(@Nullable Company company) {
    return company == null ? null : company.id();
  }
}
