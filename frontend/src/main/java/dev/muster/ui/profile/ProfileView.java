package dev.muster.ui.profile;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Profile;
import dev.muster.ui.facts.Editing;
import dev.muster.ui.facts.Unsaved;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Links;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One contact: the whole record, what happened with it, and everything that can be done with it. */
@Route("contacts/:contact/:tab?(summary|timeline|consent|related|audit)")
@PermitAll
public class ProfileView extends Main implements HasDynamicTitle, BeforeEnterObserver, BeforeLeaveObserver {
  private final transient ProfileParts parts;
  private final Div content = new Div();
  private transient @Nullable Editing<Profile> editing;

  ProfileView(ProfileParts parts) {
    this.parts = parts;
    addClassNames("page", "detail-page", "profile-page");
    content.addClassName("tab-content");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    editing = null;
    var id = event.getRouteParameters().get("contact").orElse("");
    var profile = find(id);
    if (profile == null) {
      add(missing());
      return;
    }
    var tab = event.getRouteParameters().get("tab").map(ProfileView::tab).orElse(ProfileTab.SUMMARY);
    show(parts.edit(profile), tab);
  }

  /** What is no id at all leads nowhere, too. */
  private @Nullable Profile find(String id) {
    try {
      return parts.find(id);
    } catch (ApiProblem problem) {
      if (problem.kind() == ApiProblem.Kind.REFUSED || problem.kind() == ApiProblem.Kind.NOT_FOUND) {
        return null;
      }
      throw problem;
    }
  }

  private static ProfileTab tab(String name) {
    return ProfileTab.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static EmptyState missing() {
    return new EmptyState(
        VaadinIcon.USER,
        Texts.of("profile.missing"),
        Texts.of("profile.missing.text"),
        Links.button(Texts.of("missing.home"), "contacts"));
  }

  private void show(Editing<Profile> shown, ProfileTab first) {
    editing = shown;
    Unsaved.warnBrowser(this);
    add(parts.header(shown), tabs(shown, first), content);
  }

  private Tabs tabs(Editing<Profile> shown, ProfileTab first) {
    var tabs = new Tabs();
    tabs.setTestId(Hooks.PROFILE_TABS);
    Map<ProfileTab, Tab> all = new EnumMap<>(ProfileTab.class);
    for (var kind : ProfileTab.values()) {
      var tab = new Tab(Texts.of("profile.tab." + kind));
      tab.setTestId(Hooks.PROFILE_TAB + kind.path());
      all.put(kind, tab);
      tabs.add(tab);
    }
    tabs.setSelectedTab(all.get(first));
    tabs.addSelectedChangeListener(_ -> choose(shown, ProfileTab.values()[tabs.getSelectedIndex()]));
    open(shown, first);
    return tabs;
  }

  /** The address says which tab is open, so that it can be sent to somebody. */
  private void choose(Editing<Profile> shown, ProfileTab tab) {
    open(shown, tab);
    var address = "contacts/" + shown.record().id() + "/" + tab.path();
    UI.getCurrent().getPage().executeJs("history.replaceState(history.state, '', $0)", address);
  }

  private void open(Editing<Profile> shown, ProfileTab tab) {
    content.removeAll();
    content.add(parts.content(shown, tab));
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    Unsaved.ask(event, editing);
  }

  @Override
  public String getPageTitle() {
    return editing == null ? Texts.of("profile.missing") : editing.record().title();
  }
}
