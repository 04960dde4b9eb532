package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Several actions for the same contacts, ticked in the order in which they are to run. */
class SeveralActions extends Div {
  private final Map<String, Checkbox> ticks = new LinkedHashMap<>();
  private final List<String> ticked = new ArrayList<>();
  private final Div choice = new Div();
  private final Button go = new Button(Texts.of("actions.several.go"));

  /**
   * @param actions the mutations' names
   * @param onChoice takes those that were ticked, in their order
   */
  SeveralActions(List<String> actions, Consumer<List<String>> onChoice) {
    addClassName("several-actions");
    var toggle = new Button(Texts.of("actions.several"), VaadinIcon.TASKS.create(), _ -> toggle());
    toggle.addThemeVariants(ButtonVariant.TERTIARY);
    toggle.addClassName("action-button");
    toggle.setTestId(Hooks.SEVERAL);
    actions.forEach(this::addTick);
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setTestId(Hooks.SEVERAL_GO);
    go.addClickListener(_ -> onChoice.accept(List.copyOf(ticked)));
    choice.add(go);
    choice.addClassName("several-choice");
    choice.setVisible(false);
    add(toggle, choice);
    number();
  }

  private void toggle() {
    choice.setVisible(!choice.isVisible());
  }

  private void addTick(String action) {
    var tick = new Checkbox();
    tick.setTestId(Hooks.SEVERAL_TICK + action);
    tick.addValueChangeListener(event -> {
      ticked.remove(action);
      if (event.getValue()) {
        ticked.add(action);
      }
      number();
    });
    ticks.put(action, tick);
    choice.add(tick);
  }

  /** Each says at which place it is to run. */
  private void number() {
    ticks.forEach((action, tick) -> {
      var name = Texts.of("action." + action);
      var place = ticked.indexOf(action);
      tick.setLabel(place < 0 ? name : Texts.of("run.nth", place + 1, name));
    });
    go.setEnabled(ticked.size() > 1);
  }
}
