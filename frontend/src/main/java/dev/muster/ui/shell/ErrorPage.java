package dev.muster.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.SessionEnded;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.session.SignOut;
import dev.muster.ui.text.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one sees when a page cannot be shown: a sentence and a way on, never a trace. */
@AnonymousAllowed
public class ErrorPage extends Main implements HasErrorParameter<Exception> {
  private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    addClassName("lonely-page");
    setTestId(Hooks.ERROR_PAGE);
    var failure = parameter.getCaughtException();
    if (SessionEnded.in(failure) != null) {
      SignOut.signInAgain(UI.getCurrent());
      return HttpServletResponse.SC_UNAUTHORIZED;
    }
    var problem = Mishaps.problem(failure);
    add(new H1(Texts.of("error.title")), new Paragraph(words(failure, problem)));
    var again = new Anchor(event.getLocation().getPathWithQueryParameters(), Texts.of("error.again"));
    again.setRouterIgnore(true);
    again.addClassName("button-link");
    add(again);
    return problem == null
        ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  private static String words(Exception failure, @Nullable ApiProblem problem) {
    if (problem != null) {
      log.warn("The API did not do it: {}", problem.message());
      return Problems.text(problem);
    }
    var number = UUID.randomUUID().toString().substring(0, 8);
    log.error("Failure {}", number, failure);
    return Texts.of("problem.unexpected", number);
  }
}
