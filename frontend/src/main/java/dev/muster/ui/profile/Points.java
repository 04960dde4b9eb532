package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.facts.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several addresses or numbers, each with a label, one of them the primary. */
final class Points extends Div implements HasValidation, HasLabel {
  private final Span label = new Span();
  private final Span message = new Span();
  private final Div list = new Div();
  private final List<PointRow> rows = new ArrayList<>();
  private final transient Function<Map<String, ?>, PointRow> maker;

  /**
   * @param points what is there, as the API takes it
   * @param maker makes the row of one
   */
  Points(List<? extends Map<String, ?>> points, Function<Map<String, ?>, PointRow> maker, String addText) {
    this.maker = maker;
    addClassName("points");
    label.addClassName("field-label");
    message.addClassName("error-text");
    message.getElement().setAttribute("role", "alert");
    message.setVisible(false);
    list.addClassName("point-list");
    var more = new Button(addText, VaadinIcon.PLUS.create(), _ -> append(Map.of()).focusFirst());
    more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    add(label, list, message, more);
    points.forEach(this::append);
    if (points.isEmpty()) {
      append(Map.of());
    }
  }

  Input input() {
    return new Input(this, this, this::value, this::words);
  }

  private PointRow append(Map<String, ?> point) {
    var row = maker.apply(point);
    row.onPrimary(() -> rows.forEach(one -> one.setPrimary(one == row)));
    row.onRemove(() -> remove(row));
    row.number(rows.size());
    rows.add(row);
    list.add(row);
    row.setPrimary(rows.size() == 1 || Boolean.TRUE.equals(point.get("primary")));
    return row;
  }

  private void remove(PointRow row) {
    rows.remove(row);
    list.remove(row);
    if (row.isPrimary() && !rows.isEmpty()) {
      rows.getFirst().setPrimary(true);
    }
  }

  private @Nullable Object value() {
    return rows.stream().filter(row -> !row.isEmpty()).map(PointRow::value).toList();
  }

  private String words() {
    return rows.stream().filter(row -> !row.isEmpty()).map(PointRow::words).collect(Collectors.joining(", "));
  }

  @Override
  public void setLabel(String text) {
    label.setText(text);
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", text);
  }

  @Override
  public String getLabel() {
    return label.getText();
  }

  @Override
  public void setErrorMessage(String text) {
    message.setText(text);
  }

  @Override
  public String getErrorMessage() {
    return message.getText();
  }

  @Override
  public void setInvalid(boolean invalid) {
    message.setVisible(invalid);
  }

  @Override
  public boolean isInvalid() {
    return message.isVisible();
  }

  /** Joins what is entered side by side. */
  static Div line(Component... parts) {
    var line = new Div(parts);
    line.addClassName("point-line");
    return line;
  }
}
