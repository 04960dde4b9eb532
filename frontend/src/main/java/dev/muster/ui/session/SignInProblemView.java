package dev.muster.ui.session;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.muster.ui.text.Texts;

/** What one sees when signing in did not work. */
@Route(value = SignInProblemView.ROUTE, autoLayout = false)
@AnonymousAllowed
public class SignInProblemView extends Main implements HasDynamicTitle {
  static final String ROUTE = "sign-in-problem";

  SignInProblemView() {
    addClassName("lonely-page");
    var again = new Anchor(SecurityConfiguration.SIGN_IN, Texts.of("signIn.again"));
    again.setRouterIgnore(true);
    again.addClassName("button-link");
    again.setTestId("sign-in-again");
    add(new H1(Texts.of("signIn.problem")), new Paragraph(Texts.of("signIn.problem.text")), again);
  }

  @Override
  public String getPageTitle() {
    return Texts.of("signIn.problem");
  }
}
