package dev.muster.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the admin UI.
 *
 * <p>Style sheets are plain static files: anything that wanted a bundle of its own would bring Node into the
 * build.
 */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("muster.css")
public class FrontendApplication implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  public static void main(String[] arguments) {
    SpringApplication.run(FrontendApplication.class, arguments);
  }

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "muster.svg", "any");
    settings.addMetaTag("description", "Muster: contacts, many at once");
  }
}
