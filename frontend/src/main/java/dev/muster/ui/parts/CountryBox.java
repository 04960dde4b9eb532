package dev.muster.ui.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.muster.ui.text.Formats;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Chooses a country by its name in the reader's language; its value is the two letters of ISO 3166. */
public class CountryBox extends ComboBox<String> {
  public CountryBox() {
    setItemLabelGenerator(Formats::country);
    setClearButtonVisible(true);
    setItems(Arrays.stream(Locale.getISOCountries()).sorted(Comparator.comparing(Formats::country)).toList());
  }
}
