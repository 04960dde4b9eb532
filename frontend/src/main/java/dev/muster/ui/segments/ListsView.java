package dev.muster.ui.segments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.muster.ui.api.ListKind;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.filters.FilterSources;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists & segments: every group of contacts that is kept, three kinds of them. */
@Route("lists")
@PermitAll
public class ListsView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final int DEBOUNCE_MILLIS = 300;
  private static final int MAX_SEARCH = 200;

  private final transient SavedLists lists;
  private final transient FilterSources sources;
  private final transient Background background;
  private final Map<ListKind, Tab> tabs = new EnumMap<>(ListKind.class);
  private final Tabs bar = new Tabs();
  private final TextField search = new TextField();
  private final Button create = new Button(VaadinIcon.PLUS.create());
  private final Paragraph about = new Paragraph();
  private final Div place = new Div();
  private ListKind kind = ListKind.SMART;
  private @Nullable ListTable table;

  ListsView(SavedLists lists, FilterSources sources, Background background) {
    this.lists = lists;
    this.sources = sources;
    this.background = background;
    addClassNames("page", "lists-page");
    for (var one : ListKind.values()) {
      var tab = new Tab(Texts.of("lists.tab." + one));
      tab.setTestId(Hooks.LISTS_TAB + one);
      tabs.put(one, tab);
      bar.add(tab);
    }
    bar.addSelectedChangeListener(event -> {
      if (event.isFromClient()) {
        tabs.forEach((one, tab) -> {
          if (tab == event.getSelectedTab()) {
            show(one);
          }
        });
      }
    });
    about.addClassNames("quiet", "about");
    place.addClassName("lists-place");
    add(bar, toolbar(), about, place);
  }

  private Div toolbar() {
    search.setAriaLabel(Texts.of("lists.search"));
    search.setPlaceholder(Texts.of("lists.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(MAX_SEARCH);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(DEBOUNCE_MILLIS);
    search.addValueChangeListener(_ -> reload());
    search.addClassName("search");
    search.setTestId(Hooks.LISTS_SEARCH);
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.setTestId(Hooks.LISTS_NEW);
    create.addClickListener(_ -> create());
    var toolbar = new Div(search, create);
    toolbar.addClassName("toolbar");
    return toolbar;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var wanted = event.getLocation().getQueryParameters().getSingleParameter("kind").orElse("");
    for (var one : ListKind.values()) {
      if (one.name().equalsIgnoreCase(wanted)) {
        kind = one;
      }
    }
    bar.setSelectedTab(tabs.get(kind));
    show(kind);
  }

  private void show(ListKind wanted) {
    kind = wanted;
    about.setText(Texts.of("lists.about." + kind));
    create.setText(Texts.of("lists.new." + kind));
    table = new ListTable(kind, lists, background, search::getValue, this::edit, this::delete);
    place.removeAll();
    place.add(table);
    table.reload();
  }

  private void reload() {
    if (table != null) {
      table.reload();
    }
  }

  /** A smart list is made from a search: there is nothing to enter before there is one. */
  private void create() {
    switch (kind) {
      case SMART -> getUI().ifPresent(ui -> ui.navigate("contacts"));
      case STATIC -> new ListDialog(ListKind.STATIC, null, lists, Map.of(), _ -> reload()).open();
      case SEGMENT -> new SegmentDialog(null, lists, sources, background, this::reload).open();
    }
  }

  private void edit(SavedList list) {
    if (list.kind() == ListKind.SEGMENT) {
      new SegmentDialog(list, lists, sources, background, this::reload).open();
    } else {
      new ListDialog(list.kind(), list, lists, Map.of(), _ -> reload()).open();
    }
  }

  private void delete(SavedList list) {
    new DeleteListDialog(
            list,
            lists,
            () -> {
              Notices.success(Texts.of("lists.deleted", list.name()));
              reload();
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return Texts.of("lists.title");
  }
}
