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
    } else if (SessionEnded.in(failure) != null) {
      SignOut.signInAgain(ui);
    } else {
      tell(failure);
    }
  }

  private static void tell(Throwable failure) {
    var problem = problem(failure);
    if (problem != null) {
      log.warn("The API did not do it: {}", problem.message());
      Notices.problem(problem);
      return;
    }
    var number = UUID.randomUUID().toString().substring(0, 8);
    log.error("Failure {}", number, failure);
    Notices.problem(Texts.of("problem.unexpected", number));
  }

  /** The API's problem among the failure and its causes. */
  static @Nullable ApiProblem problem(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiProblem problem) {
        return problem;
      }
    }
    return null;
  }
}
