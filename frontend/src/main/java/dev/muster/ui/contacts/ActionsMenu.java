package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.AvailableAction;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.profile.ContactActions;
import dev.muster.ui.run.ActionStarter;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;

/** The actions of the table's panel as a menu for one contact. */
@org.springframework.stereotype.Component
@UIScope
class ActionsMenu implements ContactActions {
  private final Contacts contacts;
  private final ActionStarter starter;
  private final ObjectProvider<ActionProgress> progress;

  ActionsMenu(Contacts contacts, ActionStarter starter, ObjectProvider<ActionProgress> progress) {
    this.contacts = contacts;
    this.starter = starter;
    this.progress = progress;
  }

  @Override
  public Component menu(String contact, Runnable onEnd) {
    var selected = new SelectedContacts();
    selected.add(contact);
    var watched = progress.getObject();
    watched.onEnd(onEnd);
    var bar = new MenuBar();
    bar.setTestId(Hooks.CONTACT_ACTIONS);
    fill(bar.addItem(Texts.of("actions.title")).getSubMenu(), selected, watched::show);
    var menu = new Div(bar, watched);
    menu.addClassName("contact-actions");
    return menu;
  }

  private void fill(SubMenu menu, SelectedContacts selected, Consumer<BulkAction> onStart) {
    try {
      contacts.actionsFor(selected.toSelection()).stream()
          .filter(ActionsPanel::isKnown)
          .forEach(action -> add(menu, action, selected, onStart));
    } catch (ApiProblem problem) {
      menu.addItem(Problems.text(problem)).setEnabled(false);
    }
  }

  private void add(
      SubMenu menu, AvailableAction action, SelectedContacts selected, Consumer<BulkAction> onStart) {
    var name = new Span(Texts.of("action." + action.name()));
    var entry = new Div(name);
    entry.addClassName("menu-entry");
    if (!action.available()) {
      var why = new Span(ActionsPanel.why(action));
      why.addClassNames("quiet", "reason");
      entry.add(why);
    }
    var item = menu.addItem(entry, _ -> starter.ask(List.of(action.name()), selected.chosen(), onStart));
    item.addComponentAsFirst(ActionsPanel.icon(action).create());
    item.setEnabled(action.available());
    item.setTestId(Hooks.ACTION + action.name());
  }
}
