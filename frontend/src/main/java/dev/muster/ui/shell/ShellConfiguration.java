package dev.muster.ui.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/**
 * What every browser tab starts with: its theme at first paint, its error handling, its way back after a
 * break.
 */
@Component
class ShellConfiguration implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(ShellConfiguration::paint);
    event.getSource().setSystemMessagesProvider(_ -> quietMessages());
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Mishaps()));
  }

  private static void paint(IndexHtmlResponse response) {
    var theme = Theme.of(response.getVaadinRequest());
    var root = response.getDocument().child(0);
    root.attr("lang", "en");
    root.attr("theme", theme.word());
    root.attr("style", "color-scheme: " + theme.css());
  }

  /** A page whose session is gone loads itself again, which leads through the sign-in and back. */
  private static SystemMessages quietMessages() {
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(false);
    return messages;
  }
}
