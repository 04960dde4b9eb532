package dev.muster.ui.facts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Warns before what was entered is lost. */
public final class Unsaved {
  /** The browser's own question, for when the whole page is left; once for each page. */
  private static final String ASK_IN_BROWSER =
      """
      if (!window.musterUnsaved) {
        window.musterUnsaved = true;
        window.addEventListener('beforeunload', leaving => {
          if (document.querySelector('.facts-edit[data-changed]')) leaving.preventDefault();
        });
      }
      """;

  private Unsaved() {}

  /** Lets the browser ask when the page is closed or reloaded. */
  public static void warnBrowser(Component page) {
    page.getElement().executeJs(ASK_IN_BROWSER);
  }

  /** Marks a form as changed once something is entered in it. */
  static void watch(Component form) {
    form.getElement().executeJs("this.oninput = this.onchange = () => this.setAttribute('data-changed', '')");
  }

  static void forget(Component form) {
    form.getElement().executeJs("this.removeAttribute('data-changed')");
  }

  /** Asks before another page is shown. */
  public static void ask(BeforeLeaveEvent event, @Nullable Editing<?> editing) {
    if (editing != null && editing.isUnsaved()) {
      var leave = event.postpone();
      ask(leave::proceed);
    }
  }

  /** Asks, and goes on when the answer is to let go. */
  public static void ask(Runnable onLeave) {
    var dialog =
        new ConfirmDialog(
            Texts.of("unsaved.title"),
            Texts.of("unsaved.text"),
            Texts.of("unsaved.leave"),
            _ -> onLeave.run());
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.of("unsaved.stay"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.getElement().setAttribute("data-testid", Hooks.UNSAVED);
    dialog.open();
  }
}
