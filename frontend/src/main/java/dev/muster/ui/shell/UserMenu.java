package dev.muster.ui.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.muster.ui.api.Me;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.session.SignOut;
import dev.muster.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;

/** Who is signed in, the theme, and the ways out. */
class UserMenu extends MenuBar {
  private final Map<Theme, MenuItem> themes = new EnumMap<>(Theme.class);

  UserMenu(Me me, SignOut signOut) {
    addThemeVariants(MenuBarVariant.TERTIARY);
    setTestId(Hooks.USER_MENU);
    var item = addItem(face(me));
    item.setAriaLabel(Texts.of("user.menu", me.name()));
    var menu = item.getSubMenu();
    menu.addItem(who(me)).setEnabled(false);
    menu.addSeparator();
    for (var theme : Theme.values()) {
      var choice = menu.addItem(Texts.of("theme." + theme), _ -> choose(theme));
      choice.setCheckable(true);
      choice.setTestId(theme.hook());
      themes.put(theme, choice);
    }
    menu.addSeparator();
    menu.addItem(Texts.of("user.logOut"), _ -> signOut.here()).setTestId(Hooks.LOG_OUT);
    menu.addItem(Texts.of("user.logOutEverywhere"), _ -> signOut.everywhere())
        .setTestId(Hooks.LOG_OUT_EVERYWHERE);
    mark(Theme.current());
  }

  private static Div face(Me me) {
    var avatar = new Avatar(me.name());
    avatar.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(me.name());
    name.setTestId(Hooks.USER_NAME);
    name.addClassName("user-name");
    var face = new Div(avatar, name);
    face.addClassName("user-face");
    return face;
  }

  private static Div who(Me me) {
    var name = new Span(me.name());
    name.addClassName("who-name");
    var who = new Div(name, new Span(Texts.word("role", me.role())));
    who.addClassName("who");
    return who;
  }

  private void choose(Theme theme) {
    theme.apply();
    mark(theme);
  }

  private void mark(Theme chosen) {
    themes.forEach((theme, item) -> item.setChecked(theme == chosen));
  }
}
