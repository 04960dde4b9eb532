package dev.muster.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.ValueProvider;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Connection;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table of a list that can only be read on from a cursor: a page at first, more at the press of a button.
 */
public class CursorGrid<T> extends Div {
  /** Reads one page. */
  public interface Source<T> {
    Connection<T> page(int first, @Nullable String after);
  }

  private static final int PAGE = 50;

  private final Grid<T> grid = new Grid<>();
  private final Button more = new Button(Texts.of("list.more"), _ -> append());
  private final List<T> items = new ArrayList<>();
  private final Source<T> source;
  private final ValueProvider<T, String> id;
  private transient Consumer<Connection<T>> onPage = _ -> {};
  private @Nullable String next;

  /**
   * @param id tells whether two items are the same thing
   * @param source where pages come from
   */
  public CursorGrid(ValueProvider<T, String> id, Source<T> source) {
    this.id = id;
    this.source = source;
    addClassName("cursor-grid");
    var data =
        new ListDataProvider<>(items) {
          @Override
          public Object getId(T item) {
            return id.apply(item);
          }
        };
    grid.setItems(data);
    more.addThemeVariants(ButtonVariant.TERTIARY);
    more.setTestId(Hooks.SHOW_MORE);
    add(grid, more);
  }

  public Grid<T> grid() {
    return grid;
  }

  /** Calls with each page that was read. */
  public void onPage(Consumer<Connection<T>> listener) {
    onPage = listener;
  }

  /** Starts again with the first page. Its count, if it was asked for, is in the answer. */
  public @Nullable Connection<T> reload() {
    items.clear();
    return append(null);
  }

  private void append() {
    append(next);
  }

  private @Nullable Connection<T> append(@Nullable String after) {
    try {
      var page = source.page(PAGE, after);
      items.addAll(page.nodes());
      next = page.next();
      onPage.accept(page);
      return page;
    } catch (ApiProblem problem) {
      Notices.problem(problem);
      return null;
    } finally {
      more.setVisible(next != null);
      grid.getDataProvider().refreshAll();
    }
  }

  /** Puts a newer form of an item in its place, or on top of all where it is new and wanted. */
  public void put(T item, boolean onTopIfNew) {
    var known = indexOf(id.apply(item));
    if (known >= 0) {
      items.set(known, item);
      grid.getDataProvider().refreshItem(item);
    } else if (onTopIfNew) {
      items.addFirst(item);
      grid.getDataProvider().refreshAll();
      grid.recalculateColumnWidths();
    }
  }

  /** Whether the item with this id has been read. */
  public boolean has(String item) {
    return indexOf(item) >= 0;
  }

  private int indexOf(String item) {
    for (var index = 0; index < items.size(); index++) {
      if (id.apply(items.get(index)).equals(item)) {
        return index;
      }
    }
    return -1;
  }
}
