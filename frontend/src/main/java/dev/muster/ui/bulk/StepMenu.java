package dev.muster.ui.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Objects;

/** What can be done to one action, behind three dots; what cannot be done now says why. */
class StepMenu extends Button {
  private final transient Steering steering;
  private final ContextMenu menu = new ContextMenu(this);
  private transient BulkAction action;
  private transient List<Offer> shown = List.of();

  StepMenu(BulkAction action, Steering steering) {
    super(VaadinIcon.ELLIPSIS_DOTS_V.create());
    this.steering = steering;
    this.action = action;
    addThemeVariants(ButtonVariant.TERTIARY);
    setAriaLabel(Texts.of("bulk.menu", action.name()));
    setTestId(BulkHooks.MENU);
    getElement().setAttribute("data-action-id", action.id());
    getElement().setAttribute("aria-haspopup", "menu");
    menu.setOpenOnClick(true);
    show(action);
  }

  /** Shows what has become of the action. An open menu stays as it is while nothing in it changes. */
  StepMenu show(BulkAction latest) {
    action = latest;
    var offers = steering.offers(latest);
    if (!offers.equals(shown)) {
      shown = offers;
      menu.removeAll();
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
    var item = menu.addItem(entry, _ -> steering.take(offer.step(), action));
    item.addComponentAsFirst(offer.step().icon().create());
    item.setEnabled(offer.isOpen());
    item.setTestId(BulkHooks.MENU_STEP + offer.step());
  }
}
