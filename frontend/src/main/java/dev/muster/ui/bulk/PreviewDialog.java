package dev.muster.ui.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries what taking an action back, or doing it again, would do, shows that, and then does it. */
class PreviewDialog extends Dialog {
  /**
   * What is tried and then done.
   *
   * @param words the first part of its texts' keys
   * @param of the action that it is about
   */
  record Plan(String words, BulkAction of, Supplier<BulkPayload> dryRun, Supplier<BulkPayload> run) {}

  private final transient Plan plan;
  private final transient BulkActions actions;
  private final transient Live live;
  private final transient Consumer<BulkAction> onStart;
  private final Refusals refusals = new Refusals();
  private final Button confirm = new Button();
  private @Nullable PreviewPanel preview;

  /**
   * @param onStart takes the action that was started
   */
  PreviewDialog(Plan plan, BulkActions actions, Live live, Consumer<BulkAction> onStart) {
    this.plan = plan;
    this.actions = actions;
    this.live = live;
    this.onStart = onStart;
    setHeaderTitle(text("title"));
    setTestId(BulkHooks.PREVIEW_DIALOG);
    setWidth("min(40rem, 94vw)");
    confirm.setText(text("title"));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setTestId(BulkHooks.PREVIEW_CONFIRM);
    confirm.setEnabled(false);
    confirm.setDisableOnClick(true);
    confirm.addClickListener(_ -> run());
    add(new Paragraph(text("intro", plan.of().name())), refusals);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), confirm);
    addOpenedChangeListener(event -> {
      if (!event.isOpened()) {
        leave();
      }
    });
  }

  @Override
  public void open() {
    super.open();
    var dryRun = answered(plan.dryRun());
    if (dryRun != null) {
      preview = new PreviewPanel(dryRun, live, actions, this::found);
      add(preview);
    }
  }

  private void found(BulkProgress dryRun) {
    var some = dryRun.succeeded() > 0;
    confirm.setEnabled(some);
    confirm.setText(
        some ? text("confirm", dryRun.succeeded(), Formats.number(dryRun.succeeded())) : text("nothing"));
  }

  private void run() {
    var started = answered(plan.run());
    if (started == null) {
      confirm.setEnabled(true);
      return;
    }
    close();
    onStart.accept(started);
  }

  /** Nobody waits for the preview any more. */
  private void leave() {
    if (preview != null && !preview.latest().state().isOver()) {
      try {
        actions.cancel(preview.latest().id());
      } catch (ApiProblem unheard) {
        // Then it runs to its end, and changes nobody.
      }
    }
  }

  private String text(String key, Object... values) {
    return Texts.of(plan.words() + "." + key, values);
  }

  private @Nullable BulkAction answered(Supplier<BulkPayload> mutation) {
    refusals.clear(Map.of());
    try {
      var answer = mutation.get();
      refusals.show(answer.userErrors(), Map.of());
      return answer.bulkAction();
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
      return null;
    }
  }
}
