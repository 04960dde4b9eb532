package dev.muster.ui.run;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.UserError;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks for what actions need and when they run, shows what they would do, and starts them. A refusal stays in
 * the dialog, beside the field it is about; nothing that was entered is lost. One contact may be acted on
 * without a preview.
 */
class RunDialog extends Dialog {
  private final List<ActionForm> forms;
  private final transient Chosen chosen;
  private final RunFields run;
  private final PreviewStep preview;
  private final transient Consumer<BulkAction> onStart;
  private final transient Sending sending;
  private final Refusals refusals = new Refusals();
  private final Div questions = new Div();
  private final Button back = new Button(Texts.of("run.back"), _ -> ask());
  private final Button look = new Button(Texts.of("run.preview"));
  private final Button start = new Button();

  /**
   * @param forms one an action, in the order in which they are to run
   * @param onStart takes each accepted action
   */
  RunDialog(
      List<ActionForm> forms,
      Chosen chosen,
      RunFields run,
      PreviewStep preview,
      Consumer<BulkAction> onStart) {
    this.forms = forms;
    this.chosen = chosen;
    this.run = run;
    this.preview = preview;
    this.onStart = onStart;
    sending = new Sending(forms, chosen, run);
    preview.onEnd(() -> start.setEnabled(mayStart()));
    addOpenedChangeListener(event -> {
      if (!event.isOpened()) {
        preview.abandon();
      }
    });
    arrange();
    arrangeButtons();
    ask();
  }

  private void arrange() {
    setHeaderTitle(forms.size() == 1 ? forms.getFirst().title() : Texts.of("run.several", forms.size()));
    setTestId(Hooks.ACTION_DIALOG);
    setWidth("min(38rem, 94vw)");
    setCloseOnOutsideClick(false);
    questions.addClassName("form");
    questions.add(new Paragraph(Texts.of("action.intro", chosen.inWords())));
    forms.forEach(this::addForm);
    questions.add(run);
    add(refusals, questions, preview);
  }

  private void addForm(ActionForm form) {
    if (forms.size() > 1) {
      questions.add(new H3(Texts.of("run.nth", forms.indexOf(form) + 1, form.title())));
    }
    questions.add(form);
  }

  private void arrangeButtons() {
    var cancel = new Button(Texts.of("dialog.cancel"), _ -> close());
    cancel.setTestId(Hooks.ACTION_CANCEL);
    back.setTestId(Hooks.ACTION_BACK);
    look.setTestId(Hooks.ACTION_PREVIEW);
    look.setDisableOnClick(true);
    look.addClickListener(_ -> {
      attempt(this::tryOut);
      look.setEnabled(true);
    });
    start.addThemeVariants(ButtonVariant.PRIMARY);
    start.setDisableOnClick(true);
    start.setTestId(Hooks.ACTION_RUN);
    start.addClickListener(_ -> {
      attempt(this::start);
      start.setEnabled(mayStart());
    });
    if (!chosen.isOne()) {
      look.addThemeVariants(ButtonVariant.PRIMARY);
    }
    getFooter().add(cancel, back, look, start);
  }

  private void attempt(Runnable step) {
    refusals.clear(fields());
    try {
      step.run();
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  /** The first step: what, and when. */
  private void ask() {
    preview.abandon();
    turn(false);
  }

  private void turn(boolean previewing) {
    questions.setVisible(!previewing);
    preview.setVisible(previewing);
    back.setVisible(previewing);
    look.setVisible(!previewing);
    start.setVisible(previewing || chosen.isOne());
    // There may be more of them, or fewer, than when they were selected.
    start.setText(Texts.of("action.run", Chosen.contacts(previewing ? preview.total() : chosen.count())));
    start.setEnabled(mayStart());
  }

  private boolean mayStart() {
    return preview.isVisible() ? preview.isReady() : chosen.isOne();
  }

  /** The second step: what would happen. What was tried already is not tried again. */
  private void tryOut() {
    if (!isComplete()) {
      return;
    }
    if (!preview.isOf(sending.words())) {
      var tried = sending.tryOut(this::refused);
      if (tried.size() < forms.size()) {
        return;
      }
      preview.show(sending.words(), tried);
    }
    preview.show(run.inWords());
    turn(true);
    preview.focusHead();
  }

  private void start() {
    if (preview.isVisible() || isComplete()) {
      var started = sending.start(preview.isVisible() ? preview.dryRuns() : List.of(), this::refused);
      if (started.size() == forms.size()) {
        close();
        started.forEach(onStart);
      }
    }
  }

  private boolean isComplete() {
    // Each is asked, so that all marks are there at once.
    var complete = forms.stream().filter(ActionForm::isComplete).count() == forms.size();
    if (run.isComplete() && complete) {
      return true;
    }
    Refusals.focusFirst(fields());
    return false;
  }

  /** Goes back to the field that it is about, if it is about one. */
  private void refused(ActionForm form, List<UserError> errors) {
    var fields = new LinkedHashMap<>(form.fields());
    fields.putAll(run.fields());
    refusals.show(errors, fields);
    if (errors.stream().anyMatch(error -> error.isAbout("previewOf"))) {
      preview.forget();
      turn(false);
    } else if (fields.values().stream().anyMatch(HasValidation::isInvalid)) {
      turn(false);
      Refusals.focusFirst(fields);
    }
  }

  private Map<String, HasValidation> fields() {
    var fields = new LinkedHashMap<String, HasValidation>();
    // Several actions may have fields of the same name.
    forms.forEach(
        form -> form.fields().forEach((name, field) -> fields.put(form.action() + "." + name, field)));
    fields.putAll(run.fields());
    return fields;
  }
}
