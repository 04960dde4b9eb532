package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** Chooses the columns of the table, their order and how close the rows stand; all of it by keyboard, too. */
class ColumnChooser extends Popover {
  private final transient ContactColumns columns;
  private final transient Consumer<ColumnLayout> onChoice;
  private final TextField search = new TextField();
  private final Div list = new Div();
  private final Checkbox compact = new Checkbox(Texts.of("columns.compact"));
  private transient ColumnLayout layout = ColumnLayout.DEFAULT;

  ColumnChooser(ContactColumns columns, Consumer<ColumnLayout> onChoice) {
    this.columns = columns;
    this.onChoice = onChoice;
    setAriaLabel(Texts.of("columns.title"));
    setPosition(PopoverPosition.BOTTOM_END);
    setModal(true);
    setWidth("20rem");
    search.setPlaceholder(Texts.of("columns.search"));
    search.setAriaLabel(Texts.of("columns.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setValueChangeMode(ValueChangeMode.EAGER);
    search.addValueChangeListener(_ -> draw());
    list.addClassName("column-list");
    list.setTestId(Hooks.COLUMNS_LIST);
    compact.setTestId(Hooks.COLUMNS_COMPACT);
    compact.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        choose(layout.withCompact(event.getValue()));
      }
    });
    var reset = new Button(Texts.of("columns.reset"), _ -> choose(ColumnLayout.DEFAULT));
    reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var foot = new Div(compact, reset);
    foot.addClassName("column-foot");
    var content = new Div(search, list, foot);
    content.addClassName("column-chooser");
    add(content);
  }

  /** Offers what differs from this layout. */
  void show(ColumnLayout shown) {
    layout = shown;
    search.clear();
    draw();
  }

  private void choose(ColumnLayout chosen) {
    layout = chosen;
    draw();
    onChoice.accept(chosen);
  }

  private void draw() {
    list.removeAll();
    compact.setValue(layout.compact());
    layout.columns().stream()
        .map(columns::find)
        .filter(Objects::nonNull)
        .filter(this::isWanted)
        .forEach(column -> list.add(shown(column)));
    columns.all().stream()
        .filter(column -> !layout.columns().contains(column.key()))
        .filter(this::isWanted)
        .forEach(column -> list.add(line(column, false)));
  }

  private boolean isWanted(ContactColumn column) {
    var part = search.getValue().strip().toLowerCase(Locale.ROOT);
    return column.label().toLowerCase(Locale.ROOT).contains(part);
  }

  /** Stays where it is when it is ticked: whoever ticks fast would miss what moves away. */
  private Div line(ContactColumn column, boolean chosen) {
    var box = new Checkbox(column.label(), chosen);
    box.setEnabled(!column.isName());
    box.setTestId(Hooks.COLUMN + column.key());
    box.addValueChangeListener(event -> {
      layout = with(column.key(), event.getValue());
      onChoice.accept(layout);
    });
    var line = new Div(box);
    line.addClassName("column-line");
    return line;
  }

  private Div shown(ContactColumn column) {
    var line = line(column, true);
    if (!column.isName()) {
      line.add(
          mover(column, -1, VaadinIcon.ARROW_UP, "columns.up"),
          mover(column, 1, VaadinIcon.ARROW_DOWN, "columns.down"));
    }
    return line;
  }

  private Button mover(ContactColumn column, int by, VaadinIcon icon, String text) {
    var move = new Button(icon.create());
    move.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    move.setAriaLabel(Texts.of(text, column.label()));
    move.setId("move-" + column.key().replace(':', '-') + by);
    move.setEnabled(canMove(column.key(), by));
    move.addClickListener(_ -> {
      choose(moved(column.key(), by));
      list.getChildren()
          .flatMap(line -> line.getChildren())
          .filter(button -> button.getId().equals(move.getId()))
          .forEach(button -> ((Button) button).focus());
    });
    return move;
  }

  private boolean canMove(String key, int by) {
    var place = layout.columns().indexOf(key);
    return place >= 0 && place + by >= 0 && place + by < layout.columns().size();
  }

  /** As it is where it cannot move, for example because it is not shown any more. */
  private ColumnLayout moved(String key, int by) {
    if (!canMove(key, by)) {
      return layout;
    }
    var order = new ArrayList<>(layout.columns());
    var place = order.indexOf(key);
    order.remove(place);
    order.add(place + by, key);
    return layout.withColumns(order);
  }

  private ColumnLayout with(String key, boolean wanted) {
    List<String> chosen = new ArrayList<>(layout.columns());
    chosen.remove(key);
    if (wanted) {
      chosen.add(key);
    }
    return layout.withColumns(chosen);
  }
}
