package dev.muster.ui.segments;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.ListKind;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The name of a list, what it is for, and who sees it. */
public class ListDialog extends Dialog {
  private static final int MAX_NAME = 120;
  private static final int MAX_DESCRIPTION = 1_000;

  private final ListKind kind;
  private final transient @Nullable SavedList list;
  private final transient SavedLists lists;
  private final transient Map<String, ? extends @Nullable Object> rest;
  private final transient Consumer<String> onSave;
  private final TextField name = new TextField(Texts.of("lists.name"));
  private final TextArea description = new TextArea(Texts.of("lists.description"));
  private final Checkbox shared = new Checkbox(Texts.of("lists.share"));
  private final Refusals refusals = new Refusals();
  private final Map<String, HasValidation> fields = Map.of("name", name, "description", description);

  /**
   * @param list the list to change; null for a new one
   * @param rest what is saved beside the name, for example a filter
   * @param onSave takes the list's id
   */
  public ListDialog(
      ListKind kind,
      @Nullable SavedList list,
      SavedLists lists,
      Map<String, ? extends @Nullable Object> rest,
      Consumer<String> onSave) {
    this.kind = kind;
    this.list = list;
    this.lists = lists;
    this.rest = rest;
    this.onSave = onSave;
    setHeaderTitle(Texts.of((list == null ? "lists.new." : "lists.change.") + kind));
    setWidth("min(30rem, 92vw)");
    setTestId(Hooks.LIST_DIALOG);
    name.setMaxLength(MAX_NAME);
    name.setRequiredIndicatorVisible(true);
    name.setManualValidation(true);
    name.setTestId(Hooks.LIST_NAME);
    description.setMaxLength(MAX_DESCRIPTION);
    shared.setHelperText(Texts.of("lists.share.helper"));
    shared.setTestId(Hooks.LIST_SHARED);
    if (list != null) {
      name.setValue(list.name());
      description.setValue(list.description() == null ? "" : list.description());
      shared.setValue(list.shared());
    }
    var form = new Div(name, description, shared);
    form.addClassName("form");
    add(refusals, form);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save());
    name.focus();
  }

  private Button save() {
    var save = new Button(Texts.of("contact.save"), _ -> send());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.LIST_SAVE);
    return save;
  }

  private void send() {
    refusals.clear(fields);
    if (name.getValue().isBlank()) {
      name.setErrorMessage(Texts.of("lists.name.required"));
      name.setInvalid(true);
      return;
    }
    try {
      accept(list == null ? lists.create(kind, input()) : lists.update(list, input()));
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  private Map<String, @Nullable Object> input() {
    var input = new HashMap<String, @Nullable Object>(rest);
    input.put("name", name.getValue().strip());
    input.put("description", description.getValue().isBlank() ? null : description.getValue().strip());
    input.put("shared", shared.getValue());
    return input;
  }

  private void accept(SavedLists.Change change) {
    if (change.id() == null) {
      refusals.show(change.userErrors(), fields);
    } else {
      close();
      onSave.accept(change.id());
    }
  }
}
