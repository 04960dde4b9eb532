package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.Run;
import dev.muster.ui.api.Selection;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks for what an action needs, says for how many contacts it will run, and starts it. A refusal stays in
 * the dialog, beside the field it is about.
 */
abstract class ActionDialog extends Dialog {
  private static final int MAX_NAME = 120;

  private final transient Selection selection;
  private final transient Run once;
  private final transient Consumer<BulkAction> onStart;
  private final TextField name = new TextField(Texts.of("action.name"));
  private final Refusals refusals = new Refusals();
  private final Div fields = new Div();
  private final Map<String, HasValidation> byName = new HashMap<>();

  /**
   * @param action the mutation's name
   * @param onStart takes the accepted action
   */
  ActionDialog(String action, SelectedContacts selected, Consumer<BulkAction> onStart) {
    this.selection = selected.toSelection();
    this.once = Run.of(null, selected.size());
    this.onStart = onStart;
    setHeaderTitle(Texts.of("action." + action));
    setTestId(Hooks.ACTION_DIALOG);
    setWidth("min(30rem, 92vw)");
    name.setPlaceholder(Texts.of("action.name.placeholder"));
    name.setHelperText(Texts.of("action.name.helper"));
    name.setMaxLength(MAX_NAME);
    name.setTestId(Hooks.ACTION_NAME);
    byName.put("name", name);
    fields.addClassName("form");
    var intro = new Paragraph(Texts.of("action.intro", ContactWords.contacts(selected.size())));
    add(intro, refusals, fields);
    getFooter().add(cancel(), run(selected.size()));
  }

  /** Adds a part of the action's own, in front of its fields. */
  final void addPart(Component part) {
    fields.add(part);
  }

  /** Adds a field of the action's own, in front of the name of the run. */
  final <C extends Component & HasValidation> void addField(String inputName, C field) {
    byName.put(inputName, field);
    fields.remove(name);
    fields.add(field, name);
  }

  /** Whether what was entered can be sent; marks what cannot. */
  abstract boolean isComplete();

  /** Starts the action. */
  abstract BulkPayload start(Selection selection, Run run);

  private Button cancel() {
    var cancel = new Button(Texts.of("dialog.cancel"), _ -> close());
    cancel.setTestId(Hooks.ACTION_CANCEL);
    return cancel;
  }

  private Button run(int count) {
    var run = new Button(Texts.of("action.run", ContactWords.contacts(count)));
    run.addThemeVariants(ButtonVariant.PRIMARY);
    run.setDisableOnClick(true);
    run.setTestId(Hooks.ACTION_RUN);
    run.addClickListener(_ -> {
      tryToStart();
      run.setEnabled(true);
    });
    return run;
  }

  private void tryToStart() {
    refusals.clear(byName);
    if (!isComplete()) {
      return;
    }
    try {
      accept(start(selection, named()));
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  private void accept(BulkPayload answer) {
    var action = answer.bulkAction();
    if (action == null) {
      refusals.show(answer.userErrors(), byName);
      return;
    }
    close();
    onStart.accept(action);
  }

  private Run named() {
    return new Run(name.getValue(), once.expectedTotal(), once.idempotencyKey());
  }
}
