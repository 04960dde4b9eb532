package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.Profile;
import dev.muster.ui.facts.Editing;
import dev.muster.ui.facts.FactGroup;
import dev.muster.ui.facts.Unsaved;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a drawer at the right, while the table stays in reach: the most useful facts, what happened
 * last, what can be done. Alt with an arrow goes from row to row.
 */
class QuickView extends Dialog {
  private static final int LAST_ENTRIES = 5;

  private final transient ProfileParts parts;
  private final transient Neighbours neighbours;
  private final transient Consumer<Profile> onChange;
  private final Div body = new Div();
  private transient @Nullable Editing<Profile> editing;

  QuickView(ProfileParts parts, Neighbours neighbours, Consumer<Profile> onChange) {
    this.parts = parts;
    this.neighbours = neighbours;
    this.onChange = onChange;
    addClassName("drawer");
    setTestId(Hooks.QUICK_VIEW);
    setModality(ModalityMode.MODELESS);
    setCloseOnOutsideClick(false);
    body.addClassName("drawer-body");
    add(body);
    getHeader()
        .add(
            button(VaadinIcon.ANGLE_UP, "quick.previous", Hooks.QUICK_VIEW_PREVIOUS, () -> go(-1)),
            button(VaadinIcon.ANGLE_DOWN, "quick.next", Hooks.QUICK_VIEW_NEXT, () -> go(1)),
            button(VaadinIcon.CLOSE_SMALL, "dialog.close", Hooks.QUICK_VIEW_CLOSE, this::leave));
    addAttachListener(event -> stayWith(event.getUI()));
    Shortcuts.addShortcutListener(this, _ -> go(-1), Key.ARROW_UP, KeyModifier.ALT);
    Shortcuts.addShortcutListener(this, _ -> go(1), Key.ARROW_DOWN, KeyModifier.ALT);
  }

  /** It belongs to the page that it was opened on, not to the next one. */
  private void stayWith(UI ui) {
    var page = ui.getCurrentView();
    var asking = ui.addBeforeLeaveListener(event -> Unsaved.ask(event, editing));
    var leaving =
        ui.addAfterNavigationListener(_ -> {
          if (ui.getCurrentView() != page) {
            close();
          }
        });
    addDetachListener(event -> {
      event.unregisterListener();
      asking.remove();
      leaving.remove();
    });
  }

  private static Button button(VaadinIcon icon, String key, String hook, Runnable onClick) {
    var button = new Button(icon.create(), _ -> onClick.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(Texts.of(key));
    button.setTooltipText(Texts.of(key));
    button.setTestId(hook);
    return button;
  }

  void show(Profile profile) {
    var shown = parts.edit(profile);
    editing = shown;
    body.removeAll();
    body.add(top(shown), facts(shown), latest(profile.id()));
    if (!parts.isEditable()) {
      var why = new Div(Texts.of("contact.readOnly"));
      why.addClassName("quiet");
      body.add(why);
    }
    shown.show(current -> setHeaderTitle(current.title()));
    shown.show(current -> {
      if (current != profile) {
        onChange.accept(current);
      }
    });
  }

  private Component top(Editing<Profile> shown) {
    var open =
        new RouterLink(
            Texts.of("quick.open"), ProfileView.class, new RouteParameters("contact", shown.record().id()));
    open.setTestId(Hooks.OPEN_PROFILE);
    var line = new Div(open, parts.actions(shown));
    line.addClassName("quick-top");
    return line;
  }

  private Component facts(Editing<Profile> shown) {
    return new FactGroup<>("quick", Texts.of("quick.facts"), shown, parts.quickFacts());
  }

  private Component latest(String contact) {
    var latest = new Section(new H2(Texts.of("quick.latest")));
    latest.addClassName("fact-group");
    var entries = parts.profiles().timeline(contact, List.of(), LAST_ENTRIES, null).nodes();
    entries.forEach(entry -> latest.add(new TimelineLine(entry)));
    if (entries.isEmpty()) {
      var nothing = new Span(Texts.of("timeline.empty.text"));
      nothing.addClassName("quiet");
      latest.add(nothing);
    }
    return latest;
  }

  private void go(int rows) {
    var shown = editing;
    if (shown != null) {
      unlessUnsaved(() -> {
        var id = neighbours.beside(shown.record().id(), rows);
        var profile = id == null ? null : parts.find(id);
        if (profile != null) {
          show(profile);
        }
      });
    }
  }

  private void leave() {
    unlessUnsaved(this::close);
  }

  private void unlessUnsaved(Runnable action) {
    if (editing != null && editing.isUnsaved()) {
      Unsaved.ask(action);
    } else {
      action.run();
    }
  }
}
