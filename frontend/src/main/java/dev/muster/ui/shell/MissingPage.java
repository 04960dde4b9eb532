package dev.muster.ui.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.muster.ui.contacts.ContactsView;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere. */
@AnonymousAllowed
public class MissingPage extends Main implements HasErrorParameter<NotFoundException> {
  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    addClassName("lonely-page");
    setTestId(Hooks.ERROR_PAGE);
    add(
        new H1(Texts.of("missing.title")),
        new Paragraph(Texts.of("missing.text")),
        new RouterLink(Texts.of("missing.home"), ContactsView.class));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
