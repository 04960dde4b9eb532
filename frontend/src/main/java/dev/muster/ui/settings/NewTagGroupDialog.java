package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.TagGroupKind;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.Map;
import java.util.function.Consumer;

/** Makes a group of tags, whose kind stays as it is chosen here. */
class NewTagGroupDialog extends Dialog {
  private static final int MAX_NAME = 80;

  private final transient TagGroups groups;
  private final transient Consumer<String> onCreated;
  private final TextField name = new TextField(Texts.of("tags.name"));
  private final RadioButtonGroup<TagGroupKind> kind = new RadioButtonGroup<>(Texts.of("tags.group.kind"));
  private final Refusals refusals = new Refusals();

  /**
   * @param onCreated takes the name of the new group
   */
  NewTagGroupDialog(TagGroups groups, Consumer<String> onCreated) {
    this.groups = groups;
    this.onCreated = onCreated;
    setHeaderTitle(Texts.of("tags.group.new"));
    setTestId(Hooks.TEXT_DIALOG);
    setWidth("min(28rem, 92vw)");
    name.setMaxLength(MAX_NAME);
    name.setManualValidation(true);
    name.setTestId(Hooks.TEXT_DIALOG_TEXT);
    kind.setItems(TagGroupKind.values());
    kind.setItemLabelGenerator(one -> Texts.word("tagGroupKind.text", one.name()));
    kind.setValue(TagGroupKind.TREE);
    var form = new Div(name, kind);
    form.addClassName("form");
    var save = new Button(Texts.of("contact.create"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.TEXT_DIALOG_SAVE);
    add(refusals, form);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save);
  }

  private void save() {
    var fields = Map.of("name", name);
    refusals.clear(fields);
    try {
      var refused = groups.createGroup(name.getValue().strip(), kind.getValue());
      if (refused.isEmpty()) {
        close();
        onCreated.accept(name.getValue().strip());
      } else {
        refusals.show(refused, fields);
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
