package dev.muster.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import dev.muster.ui.api.Live;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.Session;
import dev.muster.ui.bulk.Bell;
import dev.muster.ui.bulk.BulkActionsView;
import dev.muster.ui.bulk.RunningActions;
import dev.muster.ui.bulk.RunningStrip;
import dev.muster.ui.bulk.Steering;
import dev.muster.ui.companies.CompaniesView;
import dev.muster.ui.contacts.ContactsView;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.segments.ListsView;
import dev.muster.ui.session.SignOut;
import dev.muster.ui.settings.SettingsView;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;

/** The frame of every page. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
  private final H1 title = new H1();

  MainLayout(
      Session session, SignOut signOut, RunningActions running, Live live, Steering steering, Bell bell) {
    setPrimarySection(Section.DRAWER);
    var toggle = new DrawerToggle();
    toggle.setAriaLabel(Texts.of("shell.menu"));
    title.setTestId(Hooks.PAGE_TITLE);
    title.addClassName("page-title");
    var spacer = new Div();
    spacer.addClassName("spacer");
    addToNavbar(toggle, title, spacer, new RunningStrip(running, live, steering), bell);
    addToNavbar(new UserMenu(session.me(), signOut));
    addToDrawer(brand(), navigation(session.me().may(Permission.SETTINGS)));
  }

  private static Div brand() {
    var mark = new Image("muster.svg", "");
    var brand = new Div(mark, new Span("Muster"));
    brand.addClassName("brand");
    return brand;
  }

  private static SideNav navigation(boolean settings) {
    var navigation = new SideNav();
    navigation.setTestId(Hooks.NAVIGATION);
    navigation.getElement().setAttribute("aria-label", Texts.of("shell.navigation"));
    navigation.addItem(
        new SideNavItem(Texts.of("contacts.title"), ContactsView.class, VaadinIcon.USERS.create()),
        new SideNavItem(Texts.of("companies.title"), CompaniesView.class, VaadinIcon.BUILDING.create()),
        new SideNavItem(Texts.of("lists.title"), ListsView.class, VaadinIcon.LIST_SELECT.create()),
        new SideNavItem(Texts.of("bulk.title"), BulkActionsView.class, VaadinIcon.TASKS.create()));
    if (settings) {
      navigation.addItem(
          new SideNavItem(Texts.of("settings.title"), SettingsView.class, VaadinIcon.COG.create()));
    }
    navigation.getItems().forEach(item -> item.setMatchNested(true));
    return navigation;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    title.setText(getContent() instanceof HasDynamicTitle page ? page.getPageTitle() : "");
  }
}
