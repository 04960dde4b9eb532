package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.AvailableAction;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.Selection;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Right of the table: what can be done with the selected contacts, and why something cannot. */
class ActionsPanel extends Aside {
  /** How each action looks; one that is not here has no form in this UI yet. */
  private static final Map<String, VaadinIcon> ICONS =
      Map.of(
          "addTags",
          VaadinIcon.TAGS,
          "updateStatus",
          VaadinIcon.REFRESH,
          "addToLists",
          VaadinIcon.LIST_SELECT,
          "removeFromLists",
          VaadinIcon.LIST);

  private final transient Contacts contacts;
  private final transient Background background;
  private final transient Consumer<List<String>> onAction;
  private final transient Consumer<String> onOpen;
  private final Div content = new Div();
  private final Paragraph hint = hint();
  private final Span count = new Span();
  private final Span words = new Span();
  private final Button range = button("selection.range", VaadinIcon.LINES_LIST);
  private final Button deselect = button("selection.none", VaadinIcon.CLOSE_CIRCLE_O);
  private final Div single = part();
  private final Div list = part();

  /** What the buttons were drawn from, so that they stay in place under the pointer while nothing changes. */
  private transient @Nullable List<AvailableAction> drawn;

  /** The selection whose actions were asked for last; answers for others come too late. */
  private transient @Nullable Selection latest;

  /**
   * @param onAction takes the names of the chosen actions, in their order
   * @param onOpen takes the id of the only selected contact
   * @param onRange asks for a range of rows
   * @param onDeselect drops the selection
   */
  ActionsPanel(
      Contacts contacts,
      Background background,
      Consumer<List<String>> onAction,
      Consumer<String> onOpen,
      Runnable onRange,
      Runnable onDeselect) {
    this.contacts = contacts;
    this.background = background;
    this.onAction = onAction;
    this.onOpen = onOpen;
    addClassName("actions-panel");
    setTestId(Hooks.ACTIONS_PANEL);
    getElement().setAttribute("aria-label", Texts.of("actions.title"));
    var head = new Div(new H2(Texts.of("actions.title")));
    head.addClassName("panel-head");
    count.addClassName("actions-count");
    words.addClassNames("quiet", "reason");
    words.setTestId(Hooks.SELECTION_WORDS);
    content.addClassName("actions");
    content.add(hint, range);
    range.setTestId(Hooks.SELECT_RANGE);
    range.addClickListener(_ -> onRange.run());
    deselect.setTestId(Hooks.DESELECT_ALL);
    deselect.addClickListener(_ -> onDeselect.run());
    add(head, content);
  }

  void show(SelectedContacts selected) {
    var any = !selected.isEmpty();
    setClassName("has-selection", any);
    single.removeAll();
    exchange(any);
    if (any) {
      count.setText(Texts.of("selection.count", selected.size(), Formats.number(selected.size())));
      words.setText(ContactWords.selection(selected));
      showSingle(selected.only());
      showActions(selected);
    }
  }

  /** The hint makes room for the actions, or they for it; what stays is not touched. */
  private void exchange(boolean any) {
    if (any == hint.getParent().isPresent()) {
      content.removeAll();
      content.add(any ? List.of(summary(), single, list) : List.of(hint, range));
    }
  }

  private Div summary() {
    var tools = new Div(range, deselect);
    tools.addClassName("selection-tools");
    var summary = new Div(new Div(count), words, tools);
    summary.addClassName("selection-summary");
    return summary;
  }

  private static Paragraph hint() {
    var hint = new Paragraph(Texts.of("actions.hint"));
    hint.addClassName("quiet");
    return hint;
  }

  /** Groups without a box of its own. */
  private static Div part() {
    var part = new Div();
    part.addClassName("actions-part");
    return part;
  }

  private void showSingle(@Nullable String only) {
    if (only != null) {
      single.add(open(only));
    }
  }

  private Component open(String id) {
    var open = button("actions.open", VaadinIcon.EYE);
    open.setTestId(Hooks.OPEN_SELECTED);
    open.addClickListener(_ -> onOpen.accept(id));
    return open;
  }

  private void showActions(SelectedContacts selected) {
    var asked = selected.toSelection();
    latest = asked;
    background.ask(
        this,
        () -> contacts.actionsFor(asked),
        actions -> {
          if (asked.equals(latest)) {
            draw(actions.stream().filter(ActionsPanel::isKnown).toList());
          }
        },
        problem -> {
          drawn = null;
          list.removeAll();
          list.add(reason(Problems.text(problem)));
        });
  }

  private void draw(List<AvailableAction> actions) {
    if (!actions.equals(drawn)) {
      drawn = actions;
      list.removeAll();
      actions.forEach(action -> list.add(draw(action)));
      var available = actions.stream().filter(AvailableAction::available).map(AvailableAction::name).toList();
      if (available.size() > 1) {
        list.add(new SeveralActions(available, onAction));
      }
    }
  }

  private Component draw(AvailableAction action) {
    var button = button("action." + action.name(), icon(action));
    button.setTestId(Hooks.ACTION + action.name());
    button.setEnabled(action.available());
    button.addClickListener(_ -> onAction.accept(List.of(action.name())));
    if (action.available()) {
      return button;
    }
    var why = reason(why(action));
    why.setTestId(Hooks.ACTION_REASON + action.name());
    why.setId("why-" + action.name());
    button.getElement().setAttribute("aria-describedby", "why-" + action.name());
    return new Div(button, why);
  }

  /** Whether this UI has a form for it. */
  static boolean isKnown(AvailableAction action) {
    return ICONS.containsKey(action.name());
  }

  static VaadinIcon icon(AvailableAction action) {
    return ICONS.getOrDefault(action.name(), VaadinIcon.COG);
  }

  static String why(AvailableAction action) {
    var reason = action.reason() == null ? "" : action.reason();
    if (action.permission() != null) {
      return Problems.permission(action.permission(), reason);
    }
    return action.policyKey() == null ? reason : Texts.of("problem.setting", reason, action.policyKey());
  }

  private static Span reason(String text) {
    var why = new Span(text);
    why.addClassNames("quiet", "reason");
    return why;
  }

  private static Button button(String key, VaadinIcon icon) {
    var button = new Button(Texts.of(key), icon.create());
    button.addClassName("action-button");
    return button;
  }
}
