package dev.muster.ui.facts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.parts.CountryBox;
import dev.muster.ui.text.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one enters the usual kinds of values with. */
public final class Inputs {
  private Inputs() {}

  /**
   * A line of text.
   *
   * @param max the longest, in characters
   */
  public static Input text(@Nullable String value, int max) {
    var field = new TextField();
    field.setMaxLength(max);
    return text(field, value);
  }

  public static Input email(@Nullable String value, int max) {
    var field = new EmailField();
    field.setMaxLength(max);
    // The API knows what an address is; two opinions would puzzle people.
    field.setManualValidation(true);
    return text(field, value);
  }

  /** Text of several lines: Enter begins a new one, and the keyboard saves with Ctrl and Enter. */
  public static Input area(@Nullable String value, int max) {
    var field = new TextArea();
    field.setMaxLength(max);
    field
        .getElement()
        .executeJs(
            "this.addEventListener('keydown', key => key.key === 'Enter' && !key.ctrlKey && key.stopPropagation())");
    return text(field, value);
  }

  private static <F extends TextFieldBase<F, String> & HasValueChangeMode> Input text(
      F field, @Nullable String value) {
    field.setValue(value == null ? "" : value);
    field.setValueChangeMode(ValueChangeMode.EAGER);
    return Input.of(field, () -> orNull(field.getValue().strip()), field::getValue);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  public static Input whole(@Nullable Integer value, int min, int max) {
    var field = new IntegerField();
    field.setMin(min);
    field.setMax(max);
    field.setStepButtonsVisible(true);
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.EAGER);
    field.setValue(value);
    return Input.of(field, field::getValue, () -> words(field.getValue()));
  }

  public static Input number(@Nullable BigDecimal value) {
    var field = new BigDecimalField();
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.EAGER);
    field.setValue(value);
    return Input.of(field, field::getValue, () -> words(field.getValue()));
  }

  public static Input day(@Nullable LocalDate value) {
    var field = new DatePicker(value);
    field.setManualValidation(true);
    field.setClearButtonVisible(true);
    return Input.of(
        field,
        () -> words(field.getValue()),
        () -> field.getValue() == null ? null : Formats.day(field.getValue()));
  }

  /** One of a few. */
  public static <E> Input choice(
      List<E> choices,
      Function<E, String> id,
      Function<E, String> words,
      @Nullable E value,
      boolean required) {
    var field = new Select<E>();
    field.setItems(choices);
    // Vaadin asks for the label of the empty choice, too.
    field.setItemLabelGenerator(one -> one == null ? "–" : words.apply(one));
    field.setEmptySelectionAllowed(!required);
    field.setEmptySelectionCaption("–");
    field.setManualValidation(true);
    field.setValue(value);
    return Input.of(field, () -> map(field.getValue(), id), () -> map(field.getValue(), words));
  }

  /** Several of a few, as their ids. */
  public static <E> Input choices(
      List<E> choices, Function<E, String> id, Function<E, String> words, Collection<E> value) {
    var field = new MultiSelectComboBox<E>();
    field.setItems(choices);
    return several(field, id, words, value);
  }

  /** Several of what a box offers, as their ids in an order of their own. */
  public static <E> Input several(
      MultiSelectComboBox<E> field, Function<E, String> id, Function<E, String> words, Collection<E> value) {
    field.setItemLabelGenerator(words::apply);
    field.setManualValidation(true);
    field.setValue(value);
    return Input.of(
        field,
        () -> field.getValue().stream().map(id).sorted().toList(),
        () -> field.getValue().stream().map(words).sorted().collect(Collectors.joining(", ")));
  }

  /** One of what a box offers, as its id. */
  public static <E> Input one(
      ComboBox<E> field, Function<E, String> id, Function<E, String> words, @Nullable E value) {
    field.setItemLabelGenerator(words::apply);
    field.setClearButtonVisible(true);
    field.setManualValidation(true);
    field.setValue(value);
    return Input.of(field, () -> map(field.getValue(), id), () -> map(field.getValue(), words));
  }

  /** A country, by its name in the reader's language; its value is the two letters of ISO 3166. */
  public static Input country(@Nullable String value) {
    return one(new CountryBox(), Function.identity(), Formats::country, value);
  }

  private static <E> @Nullable String map(@Nullable E value, Function<E, String> to) {
    return value == null ? null : to.apply(value);
  }

  private static @Nullable String words(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
