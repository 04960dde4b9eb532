package dev.muster.ui.settings;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.CustomField;
import dev.muster.ui.api.CustomFieldKind;
import dev.muster.ui.api.CustomFields;
import dev.muster.ui.api.UserError;
import dev.muster.ui.parts.ConsequencesDialog;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a field, or changes one: then its kind stays, since its values have it. */
class CustomFieldDialog extends Dialog {
  private static final int MAX_NAME = 80;
  private static final int MAX_DESCRIPTION = 500;

  private final transient @Nullable CustomField field;
  private final transient CustomFields fields;
  private final transient Runnable onSaved;
  private final TextField name = new TextField(Texts.of("fields.name"));
  private final TextField description = new TextField(Texts.of("fields.description"));
  private final Select<CustomFieldKind> kind = new Select<>();
  private final TextField currency = new TextField(Texts.of("fields.currency"));
  private final OptionsEditor options;
  private final Checkbox required = new Checkbox(Texts.of("fields.required.text"));
  private final Refusals refusals = new Refusals();

  /**
   * @param field null to make a new one
   */
  CustomFieldDialog(@Nullable CustomField field, CustomFields fields, Runnable onSaved) {
    this.field = field;
    this.fields = fields;
    this.onSaved = onSaved;
    options = new OptionsEditor(field == null ? List.of() : field.options());
    setHeaderTitle(field == null ? Texts.of("fields.new") : Texts.of("fields.edit", field.name()));
    setTestId(SettingsHooks.FIELD_DIALOG);
    setWidth("min(34rem, 94vw)");
    prepare();
    var form = new Div(name, kind, currency, options, description, required);
    form.addClassName("form");
    var save = new Button(Texts.of(field == null ? "contact.create" : "contact.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(SettingsHooks.FIELD_SAVE);
    add(refusals, form);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save);
  }

  private void prepare() {
    name.setMaxLength(MAX_NAME);
    name.setManualValidation(true);
    name.setTestId(SettingsHooks.FIELD_INPUT + "name");
    description.setMaxLength(MAX_DESCRIPTION);
    description.setManualValidation(true);
    description.setHelperText(Texts.of("fields.description.helper"));
    description.setTestId(SettingsHooks.FIELD_INPUT + "description");
    currency.setMaxLength(3);
    currency.setManualValidation(true);
    currency.setHelperText(Texts.of("fields.currency.helper"));
    currency.setTestId(SettingsHooks.FIELD_INPUT + "currency");
    kind.setLabel(Texts.of("fields.kind"));
    kind.setItems(CustomFieldKind.values());
    kind.setItemLabelGenerator(one -> Texts.word("fieldKind", one.name()));
    kind.setTestId(SettingsHooks.FIELD_INPUT + "kind");
    kind.addValueChangeListener(event -> show(event.getValue()));
    kind.setValue(field == null ? CustomFieldKind.TEXT : field.kind());
    kind.setReadOnly(field != null);
    if (field != null) {
      name.setValue(field.name());
      description.setValue(Objects.requireNonNullElse(field.description(), ""));
      currency.setValue(Objects.requireNonNullElse(field.currency(), ""));
      currency.setReadOnly(true);
      required.setValue(field.required());
    }
  }

  private void show(CustomFieldKind chosen) {
    currency.setVisible(chosen == CustomFieldKind.MONEY);
    options.setVisible(isChoice(chosen));
  }

  private static boolean isChoice(CustomFieldKind kind) {
    return kind == CustomFieldKind.CHOICE || kind == CustomFieldKind.MULTI_CHOICE;
  }

  private void save() {
    Map<String, HasValidation> places =
        Map.of("name", name, "description", description, "currency", currency, "options", options);
    refusals.clear(places);
    try {
      var refused = send(false);
      if (refused.isEmpty()) {
        saved();
      } else if (refused.getFirst().code().equals("CONFIRM_REQUIRED")) {
        confirm(refused.getFirst().message());
      } else {
        refusals.show(refused, places);
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  private List<UserError> send(boolean confirmed) {
    var input = input();
    if (confirmed) {
      input.put("confirm", true);
    }
    return field == null ? fields.create(input) : fields.change(field, input);
  }

  /** Contacts lose what a value that is taken away stood for. */
  private void confirm(String consequences) {
    new ConsequencesDialog(
            Texts.of("fields.edit", name.getValue()),
            new Paragraph(consequences),
            Texts.of("contact.save"),
            () -> send(true),
            this::saved)
        .open();
  }

  private void saved() {
    close();
    Notices.success(Texts.of("fields.saved", name.getValue()));
    onSaved.run();
  }

  private Map<String, @Nullable Object> input() {
    var input = new HashMap<String, @Nullable Object>();
    input.put("name", name.getValue().strip());
    input.put("description", description.getValue().isBlank() ? null : description.getValue().strip());
    input.put("required", required.getValue());
    if (field == null) {
      input.put("kind", kind.getValue().name());
    }
    if (field == null && kind.getValue() == CustomFieldKind.MONEY && !currency.getValue().isBlank()) {
      input.put("currency", currency.getValue().strip());
    }
    if (isChoice(kind.getValue())) {
      input.put("options", field == null ? options.labels() : options.options());
    }
    return input;
  }
}
