package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.api.ContactPointLabel;
import dev.muster.ui.parts.CountryBox;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One address or number: its parts, what it is for, whether it is the primary one. */
final class PointRow extends Div {
  /** The longest text of each part, in characters. */
  private static final Map<String, Integer> MAX =
      Map.of("address", 254, "number", 50, "street", 300, "postalCode", 20, "city", 100, "region", 100);

  private final Map<String, TextField> texts = new LinkedHashMap<>();
  private final transient Map<String, ?> point;
  private final Select<ContactPointLabel> label = new Select<>();
  private final Button star = new Button();
  private final Button remove = new Button(VaadinIcon.TRASH.create());
  private @Nullable CountryBox country;
  private boolean primary;

  /**
   * @param point what is there, as the API takes it
   */
  PointRow(Map<String, ?> point) {
    this.point = point;
    addClassName("point-row");
    label.setAriaLabel(Texts.of("point.label"));
    label.setItems(ContactPointLabel.values());
    label.setItemLabelGenerator(one -> one == null ? "–" : Texts.word("point.label", one.name()));
    label.setEmptySelectionAllowed(true);
    label.setValue(point.get("label") instanceof String name ? ContactPointLabel.valueOf(name) : null);
    star.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.setAriaLabel(Texts.of("point.remove"));
  }

  /** Adds what this kind of point consists of, and then what each has. */
  PointRow with(String... names) {
    for (var name : names) {
      add(text(name));
    }
    return this;
  }

  PointRow withCountry() {
    country = new CountryBox();
    country.setAriaLabel(Texts.of("point.country"));
    country.setPlaceholder(Texts.of("point.country"));
    country.setValue(point.get("country") instanceof String code ? code : null);
    add(country);
    return this;
  }

  PointRow done() {
    var tail = new Div(label, star, remove);
    tail.addClassName("point-tail");
    add(tail);
    return this;
  }

  private Component text(String name) {
    var field = new TextField();
    field.setAriaLabel(Texts.of("point." + name));
    field.setPlaceholder(Texts.of("point." + name));
    field.setMaxLength(MAX.getOrDefault(name, 100));
    field.setValueChangeMode(ValueChangeMode.EAGER);
    field.setValue(Objects.toString(point.get(name), ""));
    texts.put(name, field);
    return field;
  }

  /** Names the parts for tests: `point-address-0` and so on. */
  void number(int place) {
    texts.forEach((name, field) -> field.setTestId(Hooks.POINT + name + "-" + place));
  }

  void focusFirst() {
    texts.values().stream().findFirst().ifPresent(TextField::focus);
  }

  void onPrimary(Runnable listener) {
    star.addClickListener(_ -> listener.run());
  }

  void onRemove(Runnable listener) {
    remove.addClickListener(_ -> listener.run());
  }

  void setPrimary(boolean is) {
    primary = is;
    star.setIcon((is ? VaadinIcon.STAR : VaadinIcon.STAR_O).create());
    star.setAriaLabel(Texts.of(is ? "point.primary" : "point.makePrimary"));
    star.setTooltipText(Texts.of(is ? "point.primary" : "point.makePrimary"));
    star.getElement().setAttribute("aria-pressed", String.valueOf(is));
  }

  boolean isPrimary() {
    return primary;
  }

  boolean isEmpty() {
    return texts.values().stream().allMatch(field -> field.getValue().isBlank());
  }

  Map<String, @Nullable Object> value() {
    var value = new HashMap<String, @Nullable Object>();
    texts.forEach(
        (name, field) -> value.put(name, field.getValue().isBlank() ? null : field.getValue().strip()));
    if (country != null) {
      value.put("country", country.getValue());
    }
    value.put("label", label.getValue() == null ? null : label.getValue().name());
    value.put("primary", primary);
    return value;
  }

  String words() {
    return texts.values().stream()
        .map(TextField::getValue)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(", "));
  }
}
