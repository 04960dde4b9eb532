package dev.muster.ui.bulk;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Objects;

/** What can be done to one action, behind three dots; what cannot be done now says why. */
class StepMenu extends MenuBar {
  private final transient Steering steering;
  private final MenuItem dots;
  private transient BulkAction action;
  private transient List<Offer> shown = List.of();

  StepMenu(BulkAction action, Steering steering) {
    this.steering = steering;
    this.action = action;
    addThemeVariants(MenuBarVariant.TERTIARY);
    setTestId(BulkHooks.MENU);
    getElement().setAttribute("data-action-id", action.id());
    dots = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
    dots.setAriaLabel(Texts.of("bulk.menu", action.name()));
    show(action);
  }

  /** Shows what has become of the action. An open menu stays as it is while nothing in it changes. */
  StepMenu show(BulkAction latest) {
    action = latest;
    var offers = steering.offers(latest);
    if (!offers.equals(shown)) {
      shown = offers;
      dots.getSubMenu().removeAll();
      offers.forEach(this::add);
    }
    return this;
  }

  private void add(Offer offer) {
    var entry = new Div(new Span(offer.step().words(action)));
    entry.addClassName("menu-entry");
    if (!offer.isOpen()) {
      var why = new Span(Objects.requireNonNull(offer.reason()));
      why.addClassNames("quiet", "reason");
      entry.add(why);
    }
    var item = dots.getSubMenu().addItem(entry, _ -> steering.take(offer.step(), action));
    item.addComponentAsFirst(offer.step().icon().create());
    item.setEnabled(offer.isOpen());
    item.setTestId(BulkHooks.MENU_STEP + offer.step());
  }
}
