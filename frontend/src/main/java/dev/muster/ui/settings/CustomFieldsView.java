package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.muster.ui.api.CustomField;
import dev.muster.ui.api.CustomFields;
import dev.muster.ui.api.Session;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The fields of contacts that the workspace has made, in the order in which they are shown. */
@Route("settings/custom-fields")
@PermitAll
public class CustomFieldsView extends SettingsPage {
  private final transient CustomFields fields;
  private final Div list = new Div();

  CustomFieldsView(CustomFields fields, Session session) {
    super(session);
    this.fields = fields;
    if (isPermitted()) {
      var intro = new Paragraph(Texts.of("fields.intro"));
      intro.addClassName("quiet");
      var create = new Button(Texts.of("fields.new"), VaadinIcon.PLUS.create(), _ -> create());
      create.addThemeVariants(ButtonVariant.PRIMARY);
      create.setTestId(SettingsHooks.FIELD_NEW);
      var toolbar = new Div(intro, create);
      toolbar.addClassName("toolbar");
      list.addClassNames("settings", "definitions");
      list.setTestId(SettingsHooks.FIELDS_LIST);
      add(toolbar, list);
      reload();
    }
  }

  private void create() {
    new CustomFieldDialog(null, fields, this::reload).open();
  }

  private void reload() {
    fields.forget();
    show(fields.all());
  }

  private void show(List<CustomField> all) {
    list.removeAll();
    if (all.isEmpty()) {
      list.add(new EmptyState(VaadinIcon.FORM, Texts.of("fields.empty"), Texts.of("fields.empty.text")));
    }
    for (var index = 0; index < all.size(); index++) {
      list.add(new CustomFieldRow(all.get(index), index, all.size(), fields, this::reload));
    }
  }
}
