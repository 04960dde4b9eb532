package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.api.ListKind;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.segments.ListDialog;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Which saved list the table shows, and the ways to keep what it shows as one. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListTools extends Div {
  private final transient SavedLists lists;
  private final ListPicker picker;
  private final Button update = new Button(VaadinIcon.CHECK.create());
  private final Button saveAs = new Button(Texts.of("lists.saveAs"), VaadinIcon.BOOKMARK_O.create());
  private transient Consumer<@Nullable SavedList> onChoice = _ -> {};
  private transient Supplier<TableAddress> address;
  private transient Supplier<ColumnLayout> layout = () -> ColumnLayout.DEFAULT;
  private transient @Nullable SavedList open;

  ListTools(SavedLists lists) {
    this.lists = lists;
    addClassName("list-tools");
    picker = new ListPicker(lists, list -> onChoice.accept(list));
    saveAs.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    saveAs.setTestId(Hooks.LIST_SAVE_AS);
    saveAs.addClickListener(_ -> saveAs());
    update.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    update.setTestId(Hooks.LIST_UPDATE);
    update.addClickListener(_ -> update());
    address = () -> TableAddress.EVERYBODY;
    add(update, saveAs);
  }

  ListPicker picker() {
    return picker;
  }

  /**
   * @param onChoice takes the chosen list; null for everybody
   * @param address tells what the table shows
   * @param layout tells its columns
   */
  void connect(
      Consumer<@Nullable SavedList> onChoice, Supplier<TableAddress> address, Supplier<ColumnLayout> layout) {
    this.onChoice = onChoice;
    this.address = address;
    this.layout = layout;
  }

  /** The list with this id; null where there is none to be seen, which it says. */
  @Nullable SavedList find(String id) {
    try {
      var list = lists.find(id);
      if (list == null) {
        Notices.problem(Texts.of("lists.missing"));
      }
      return list;
    } catch (ApiProblem problem) {
      Notices.problem(problem);
      return null;
    }
  }

  /** Says which list the table shows, and what can be done about it. */
  void show(@Nullable SavedList shown) {
    open = shown;
    picker.setValue(shown);
    offer();
  }

  @Nullable SavedList open() {
    return open;
  }

  /** Offers to keep what differs from what is kept. */
  void offer() {
    var now = address.get();
    var says = !now.query().filter().isEmpty() || now.query().search() != null;
    var changed = open != null && differs(open, now);
    update.setVisible(changed && mayUpdate(open));
    update.setText(open == null ? "" : Texts.of("lists.update", open.name()));
    saveAs.setVisible(says && (open == null || changed));
    setVisible(update.isVisible() || saveAs.isVisible());
  }

  private static boolean differs(SavedList list, TableAddress now) {
    return !(list.query().equals(now.query()) && list.sort().equals(now.sort()));
  }

  private static boolean mayUpdate(@Nullable SavedList list) {
    return list != null && list.kind() == ListKind.SMART && list.mayEdit();
  }

  private void saveAs() {
    new ListDialog(ListKind.SMART, null, lists, whatIsShown(), this::saved).open();
  }

  private void update() {
    if (open == null) {
      return;
    }
    try {
      var change = lists.update(open, whatIsShown());
      if (change.id() == null) {
        change.userErrors().forEach(refusal -> Notices.problem(Problems.text(refusal)));
      } else {
        saved(change.id());
      }
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
  }

  private void saved(String id) {
    var list = find(id);
    if (list != null) {
      onChoice.accept(list);
      Notices.success(Texts.of("lists.saved", list.name()));
    }
  }

  /** Filter, search, order and columns, as the input of a smart list. */
  private Map<String, @Nullable Object> whatIsShown() {
    var now = address.get();
    var shown = new HashMap<String, @Nullable Object>();
    shown.put("filter", now.query().filter());
    shown.put("search", now.query().search());
    shown.put("orderBy", orderBy(now.sort()));
    shown.put("columns", layout.get().columns());
    return shown;
  }

  private static List<Map<String, Object>> orderBy(List<ContactSort> sort) {
    return sort.stream().map(ContactSort::input).toList();
  }
}
