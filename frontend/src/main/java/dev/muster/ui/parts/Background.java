package dev.muster.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.muster.ui.api.ApiProblem;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks the API off the page's thread and brings the answer back to it, so that no page waits for a number.
 */
public final class Background {
  private final Executor threads;

  public Background(Executor threads) {
    this.threads = threads;
  }

  /** Asks; a problem is told at the edge of the page. */
  public <T> void ask(Component asker, Supplier<T> question, Consumer<T> answer) {
    ask(asker, question, answer, Notices::problem);
  }

  /**
   * Asks, for a component on a page or one that is about to come onto the present one.
   *
   * @param answer runs on the page's thread, while the page is there
   * @param problem the same, where the API did not do it
   */
  public <T> void ask(
      Component asker, Supplier<T> question, Consumer<T> answer, Consumer<ApiProblem> problem) {
    var ui = asker.getUI().orElseGet(UI::getCurrent);
    threads.execute(() -> {
      try {
        var found = question.get();
        access(ui, () -> answer.accept(found));
      } catch (ApiProblem told) {
        access(ui, () -> problem.accept(told));
      } catch (RuntimeException failed) {
        // For the page's own handling of mishaps.
        access(
            ui,
            () -> {
              throw failed;
            });
      }
    });
  }

  private static void access(UI ui, Runnable change) {
    var session = ui.getSession();
    if (session != null && session.hasLock()) {
      change.run();
      return;
    }
    try {
      ui.access(change::run);
    } catch (UIDetachedException closed) {
      // Nobody waits for it any more.
    }
  }
}
