package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.CustomField;
import dev.muster.ui.api.CustomField.Option;
import dev.muster.ui.api.CustomFields;
import dev.muster.ui.api.UserError;
import dev.muster.ui.parts.ConsequencesDialog;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** One definition: what it takes, and what can be done with it. */
class CustomFieldRow extends Div {
  private final transient CustomField field;
  private final transient CustomFields fields;
  private final transient Runnable onChange;

  CustomFieldRow(CustomField field, int index, int of, CustomFields fields, Runnable onChange) {
    this.field = field;
    this.fields = fields;
    this.onChange = onChange;
    addClassName("definition");
    setTestId(SettingsHooks.FIELD_ROW + field.name());
    add(words(), buttons(index, of));
  }

  private Div words() {
    var name = new Span(field.name());
    name.addClassName("definition-name");
    var head = new Div(name, Pills.of(Texts.word("fieldKind", field.kind().name()), "calm"));
    head.addClassName("definition-head");
    if (field.required()) {
      head.add(Pills.of(Texts.of("fields.required"), "busy"));
    }
    var words = new Div(head);
    words.addClassName("setting-words");
    if (field.description() != null) {
      words.add(quiet(field.description()));
    }
    if (!field.options().isEmpty()) {
      words.add(quiet(field.options().stream().map(Option::label).collect(Collectors.joining(" · "))));
    }
    return words;
  }

  private static Span quiet(String text) {
    var quiet = new Span(text);
    quiet.addClassName("quiet");
    return quiet;
  }

  private Div buttons(int index, int of) {
    var up = button(VaadinIcon.ANGLE_UP, "fields.up", SettingsHooks.FIELD_UP, () -> move(index - 1));
    up.setEnabled(index > 0);
    var down = button(VaadinIcon.ANGLE_DOWN, "fields.down", SettingsHooks.FIELD_DOWN, () -> move(index + 1));
    down.setEnabled(index < of - 1);
    var edit = button(VaadinIcon.PENCIL, "fields.edit", SettingsHooks.FIELD_EDIT, this::edit);
    var delete = button(VaadinIcon.TRASH, "fields.delete", SettingsHooks.FIELD_DELETE, this::delete);
    var buttons = new Div(up, down, edit, delete);
    buttons.addClassName("definition-buttons");
    return buttons;
  }

  private Button button(VaadinIcon icon, String key, String hook, Runnable action) {
    var button = new Button(icon.create(), _ -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(Texts.of(key, field.name()));
    button.setTooltipText(Texts.of(key, field.name()));
    button.setTestId(hook + field.name());
    return button;
  }

  private void edit() {
    new CustomFieldDialog(field, fields, onChange).open();
  }

  private void move(int position) {
    tell(fields.move(field, position));
    onChange.run();
  }

  private static void tell(List<UserError> refused) {
    refused.forEach(refusal -> Notices.problem(Problems.text(refusal)));
  }

  /** What goes with a field is shown before it goes. */
  private void delete() {
    var usage = fields.usage(field);
    var list = new UnorderedList();
    add(list, "fields.usage.contacts", usage.contacts());
    add(list, "fields.usage.smartLists", usage.smartLists());
    add(list, "fields.usage.segments", usage.segments());
    add(list, "fields.usage.scoringRules", usage.scoringRules());
    var consequences = new Div(new Paragraph(Texts.of("fields.delete.text")));
    if (list.getComponentCount() == 0) {
      consequences.add(new Paragraph(Texts.of("fields.unused")));
    } else {
      consequences.add(list);
    }
    new ConsequencesDialog(
            Texts.of("fields.delete.title", field.name()),
            consequences,
            Texts.of("fields.delete.confirm"),
            () -> fields.delete(field),
            onChange)
        .open();
  }

  private static void add(UnorderedList list, String key, int count) {
    if (count > 0) {
      list.add(new ListItem(Texts.of(key, count, Formats.number(count))));
    }
  }
}
