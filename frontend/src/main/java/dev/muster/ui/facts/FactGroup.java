package dev.muster.ui.facts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some facts of a record that belong together. A pencil, or a click on a fact, makes a form of them in their
 * place: Enter saves, Escape leaves.
 */
public final class FactGroup<R> extends Section {
  private final transient Editing<R> editing;
  private final transient List<Fact<R>> facts;
  private final Refusals refusals = new Refusals();
  private final Div body = new Div();
  private final Button pencil = new Button(VaadinIcon.PENCIL.create(), _ -> edit(null));
  private transient @Nullable Draft<R> draft;

  /**
   * @param name for tests, for example `work`
   */
  public FactGroup(String name, String title, Editing<R> editing, List<Fact<R>> facts) {
    this.editing = editing;
    this.facts = facts;
    addClassName("fact-group");
    setTestId(Hooks.FACTS + name);
    getElement().setAttribute("aria-label", title);
    pencil.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    pencil.setAriaLabel(Texts.of("facts.edit", title));
    pencil.setTestId(Hooks.FACTS_EDIT + name);
    var head = new Div(new H2(title), pencil);
    head.addClassName("panel-head");
    add(head, refusals, body);
    editing.show(_ -> refresh());
  }

  /** What is being entered stays; the record behind it may have become another. */
  private void refresh() {
    if (draft == null) {
      read();
    }
  }

  private void read() {
    draft = null;
    editing.closed(this);
    refusals.clear(Map.of());
    body.removeAll();
    body.setClassName("facts-read");
    Unsaved.forget(body);
    facts.forEach(fact -> body.add(line(fact)));
    pencil.setVisible(facts.stream().anyMatch(editing::mayEdit));
  }

  private Component line(Fact<R> fact) {
    var line = new FactLine(fact.label(), editing.isHidden(fact) ? FactLine.hidden() : read(fact));
    line.setTestId(Hooks.FACT + fact.name());
    if (editing.mayEdit(fact)) {
      line.addClassName("editable");
      line.addClickListener(_ -> edit(fact));
    }
    return line;
  }

  private @Nullable Component read(Fact<R> fact) {
    return fact.reader().apply(editing.record());
  }

  private void edit(@Nullable Fact<R> first) {
    var begun = new Draft<>(facts.stream().filter(editing::mayEdit).toList(), editing.record());
    draft = begun;
    editing.opened(this);
    pencil.setVisible(false);
    form(begun);
    Unsaved.watch(body);
    begun.inputs().entrySet().stream()
        .filter(entry -> first == null || entry.getKey().equals(first))
        .findFirst()
        .ifPresent(entry -> focus(entry.getValue().component()));
  }

  private void form(Draft<R> begun) {
    body.removeAll();
    body.setClassName("facts-edit form");
    begun.inputs().values().forEach(input -> body.add(input.component()));
    body.add(buttons(begun));
  }

  private static void focus(Component component) {
    if (component instanceof Focusable<?> focusable) {
      focusable.focus();
    }
  }

  private Div buttons(Draft<R> begun) {
    var cancel = new Button(Texts.of("dialog.cancel"), _ -> read());
    cancel.addThemeVariants(ButtonVariant.TERTIARY);
    cancel.setTestId(Hooks.FACTS_CANCEL);
    Shortcuts.addShortcutListener(cancel, _ -> read(), Key.ESCAPE).listenOn(body);
    var save = new Button(Texts.of("contact.save"), _ -> save(begun));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.CONTACT_SAVE);
    Shortcuts.addShortcutListener(save, _ -> save(begun), Key.ENTER)
        .listenOn(body)
        .resetFocusOnActiveElement();
    var buttons = new Div(cancel, save);
    buttons.addClassName("form-buttons");
    return buttons;
  }

  boolean isUnsaved() {
    return draft != null && !draft.changes().isEmpty();
  }

  private void save(Draft<R> begun) {
    refusals.clear(begun.places());
    if (begun.changes().isEmpty()) {
      read();
    } else {
      write(begun);
    }
  }

  private void write(Draft<R> begun) {
    try {
      var answer = editing.write(begun.changes());
      if (answer.meanwhile() != null) {
        settle(begun, answer.meanwhile());
      } else if (answer.changed() == null) {
        form(begun);
        refusals.show(answer.refusals(), begun.places());
      } else {
        read();
        Notices.success(Texts.of("facts.saved"));
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  /** Somebody else was faster. That is no matter where they changed something else. */
  private void settle(Draft<R> begun, R meanwhile) {
    var contested = begun.contested(meanwhile);
    if (contested.isEmpty()) {
      write(begun);
      return;
    }
    body.removeAll();
    body.setClassName("facts-conflict");
    body.add(new ConflictPanel<>(contested, begun.inputs(), meanwhile, () -> write(begun), this::read));
  }
}
