package dev.muster.ui.segments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.ListKind;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The saved lists of one kind; how many contacts each holds comes after the names, one by one. */
class ListTable extends CursorGrid<SavedList> {
  private final ListKind kind;
  private final transient SavedLists lists;
  private final transient Background background;
  private final transient Consumer<SavedList> onEdit;
  private final transient Consumer<SavedList> onDelete;
  private final Map<String, String> counts = new HashMap<>();
  private final transient Deque<SavedList> uncounted = new ArrayDeque<>();
  private boolean isCounting;

  ListTable(
      ListKind kind,
      SavedLists lists,
      Background background,
      Supplier<String> search,
      Consumer<SavedList> onEdit,
      Consumer<SavedList> onDelete) {
    super(SavedList::id, (first, after) -> lists.page(kind, search.get(), first, after));
    this.kind = kind;
    this.lists = lists;
    this.background = background;
    this.onEdit = onEdit;
    this.onDelete = onDelete;
    onPage(page -> {
      uncounted.addAll(page.nodes());
      countNext();
    });
    arrange();
  }

  private void arrange() {
    var grid = grid();
    grid.setTestId(Hooks.LISTS_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.getElement().setAttribute("aria-label", Texts.of("lists.tab." + kind));
    grid.addColumn(new ComponentRenderer<>(ListTable::name)).setHeader(Texts.of("lists.name")).setFlexGrow(2);
    grid.addColumn(ListWords::about)
        .setHeader(Texts.of("lists.holds"))
        .setFlexGrow(3)
        .setTooltipGenerator(ListWords::about);
    grid.addColumn(list -> counts.getOrDefault(list.id(), Texts.of("contacts.counting")))
        .setHeader(Texts.of("lists.contacts"))
        .setWidth("7rem")
        .setFlexGrow(0);
    grid.addColumn(new ComponentRenderer<>(ListTable::visibility))
        .setHeader(Texts.of("lists.seen"))
        .setWidth("7rem")
        .setFlexGrow(0);
    grid.addColumn(list -> list.owner() == null ? "" : list.owner().name())
        .setHeader(Texts.of("lists.owner"))
        .setWidth("9rem")
        .setFlexGrow(1);
    grid.addColumn(list -> Formats.moment(list.updatedAt()))
        .setHeader(Texts.of("contact.updatedAt"))
        .setWidth("11rem")
        .setFlexGrow(0);
    grid.addColumn(new ComponentRenderer<>(this::tools)).setWidth("6rem").setFlexGrow(0);
    grid.setEmptyStateComponent(
        new EmptyState(
            VaadinIcon.LIST_SELECT, Texts.of("lists.empty." + kind), Texts.of("lists.empty.text." + kind)));
  }

  /** Leads to its contacts. */
  private static Component name(SavedList list) {
    var open = new Anchor("contacts?list=" + list.id(), list.name());
    open.setRouterIgnore(false);
    open.setTestId(Hooks.LIST_OPEN);
    var name = new Div(open);
    name.addClassName("list-name");
    if (list.hasProblems()) {
      var broken = Pills.of(Texts.of("lists.broken"), "warn");
      broken.setTitle(ListWords.problems(list));
      broken.setTestId(Hooks.LIST_PROBLEM);
      name.add(broken);
    }
    return name;
  }

  private static Span visibility(SavedList list) {
    return list.shared()
        ? Pills.of(Texts.of("lists.shared"), "busy")
        : Pills.of(Texts.of("lists.private"), "calm");
  }

  private Component tools(SavedList list) {
    var tools = new Div();
    tools.addClassName("row-tools");
    if (list.mayEdit()) {
      tools.add(
          tool(VaadinIcon.EDIT, "lists.edit", list, onEdit, Hooks.LIST_EDIT),
          tool(VaadinIcon.TRASH, "lists.delete", list, onDelete, Hooks.LIST_DELETE));
    }
    return tools;
  }

  private static Button tool(
      VaadinIcon icon, String text, SavedList list, Consumer<SavedList> onClick, String hook) {
    var tool = new Button(icon.create(), _ -> onClick.accept(list));
    tool.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    tool.setAriaLabel(Texts.of(text, list.name()));
    tool.setTooltipText(Texts.of(text, list.name()));
    tool.setTestId(hook);
    return tool;
  }

  private void countNext() {
    var next = isCounting ? null : uncounted.poll();
    if (next == null) {
      return;
    }
    isCounting = true;
    background.ask(
        this,
        () -> lists.count(next.id(), true),
        count -> counted(next, count == null ? "–" : ListWords.number(count)),
        (ApiProblem problem) -> counted(next, "–"));
  }

  private void counted(SavedList list, String words) {
    isCounting = false;
    counts.put(list.id(), words);
    put(list, false);
    countNext();
  }
}
