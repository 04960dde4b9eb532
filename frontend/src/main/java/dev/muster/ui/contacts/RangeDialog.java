package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks from which row to which contacts shall be selected, and shows how many rows there are. */
class RangeDialog extends Dialog {
  /** Takes the first and the last row, both included. */
  interface Range {
    void select(int from, int to);
  }

  private final int total;
  private final transient Range onSelect;
  private final IntegerField from = new IntegerField(Texts.of("range.from"));
  private final IntegerField to = new IntegerField(Texts.of("range.to"));

  /**
   * @param total how many rows the list has
   */
  RangeDialog(int total, Range onSelect) {
    this.total = total;
    this.onSelect = onSelect;
    setHeaderTitle(Texts.of("range.title"));
    setTestId(Hooks.RANGE_DIALOG);
    setWidth("min(24rem, 92vw)");
    var review = new Paragraph(Texts.of("range.total", total, Formats.number(total)));
    review.setTestId(Hooks.RANGE_TOTAL);
    prepare(from, Hooks.RANGE_FROM, 1);
    prepare(to, Hooks.RANGE_TO, total);
    var fields = new Div(from, to);
    fields.addClassName("two-fields");
    add(review, fields);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), select());
  }

  private static void prepare(IntegerField field, String hook, int value) {
    field.setStepButtonsVisible(true);
    field.setMin(1);
    field.setValue(value);
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.EAGER);
    field.setTestId(hook);
  }

  private Button select() {
    var select = new Button(Texts.of("range.select"), _ -> select(from.getValue(), to.getValue()));
    select.addThemeVariants(ButtonVariant.PRIMARY);
    select.setTestId(Hooks.RANGE_SELECT);
    return select;
  }

  private void select(@Nullable Integer first, @Nullable Integer last) {
    int start = first == null ? 0 : first;
    int end = last == null ? 0 : last;
    var startIsRight = start >= 1 && start <= total;
    var endIsRight = end >= Math.max(1, start) && end <= total;
    mark(from, startIsRight, Texts.of("range.from.wrong", Formats.number(total)));
    mark(to, endIsRight, Texts.of("range.to.wrong", Formats.number(total)));
    if (startIsRight && endIsRight) {
      close();
      onSelect.select(start, end);
    }
  }

  private static void mark(IntegerField field, boolean right, String text) {
    field.setErrorMessage(text);
    field.setInvalid(!right);
  }
}
