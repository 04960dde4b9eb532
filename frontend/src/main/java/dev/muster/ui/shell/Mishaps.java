package dev.muster.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.SessionEnded;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.session.SignOut;
import dev.muster.ui.text.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when an event of a page fails: a sentence for the reader, the trace for the log, joined by a
 * number.
 */
class Mishaps implements ErrorHandler {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

  @Override
  public void error(ErrorEvent event) {
    var failure = event.getThrowable();
    var ui = UI.getCurrent();
    if (ui == null) {
      log.error("Failed without a page", failure);
    } else if (find(failure, SessionEnded.class) != null) {
      SignOut.signInAgain(ui);
    } else {
      tell(failure);
    }
  }

  private static void tell(Throwable failure) {
    var problem = find(failure, ApiProblem.class);
    if (problem != null) {
      log.warn("The API did not do it: {}", problem.message());
      Notices.problem(problem);
      return;
    }
    var number = UUID.randomUUID().toString().substring(0, 8);
    log.error("Failure {}", number, failure);
    Notices.problem(Texts.of("problem.unexpected", number));
  }

  /** The first of its kind among the failure and its causes. */
  static <T extends Throwable> @Nullable T find(@Nullable Throwable failure, Class<T> kind) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
  }
}
