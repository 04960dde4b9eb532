package dev.muster.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.Session;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page of the settings, with the way to the others; only for those who may change settings. */
abstract class SettingsPage extends Main implements HasDynamicTitle {
  private static final Map<String, Class<? extends Component>> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("policies", SettingsView.class);
    PAGES.put("fields", CustomFieldsView.class);
    PAGES.put("tags", TagsView.class);
    PAGES.put("scoring", ScoringView.class);
  }

  private final boolean permitted;

  SettingsPage(Session session) {
    permitted = session.me().may(Permission.SETTINGS);
    addClassNames("page", "settings-page");
    add(permitted ? tabs() : forbidden());
  }

  /** Whether there is anything to show. */
  final boolean isPermitted() {
    return permitted;
  }

  private Tabs tabs() {
    var tabs = new Tabs();
    tabs.getElement().setAttribute("aria-label", Texts.of("settings.title"));
    PAGES.forEach((name, page) -> {
      var tab = new Tab(new RouterLink(Texts.of("settings.tab." + name), page));
      tab.setTestId(SettingsHooks.SETTINGS_TAB + name);
      tabs.add(tab);
      if (page == getClass()) {
        tabs.setSelectedTab(tab);
      }
    });
    return tabs;
  }

  private static EmptyState forbidden() {
    return new EmptyState(
        VaadinIcon.LOCK, Texts.of("settings.forbidden"), Problems.permission(Permission.SETTINGS.name(), ""));
  }

  @Override
  public String getPageTitle() {
    return Texts.of("settings.title");
  }
}
