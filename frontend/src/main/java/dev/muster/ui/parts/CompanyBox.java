package dev.muster.ui.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Company;
import dev.muster.ui.text.Texts;

/** Chooses a company by typing a part of its name. */
public class CompanyBox extends ComboBox<Company> {
  private static final int CHOICES = 100;

  public CompanyBox(Companies companies) {
    super(Texts.of("contact.company"));
    setItemLabelGenerator(Company::name);
    setClearButtonVisible(true);
    // The best matches of one page are choice enough: more letters narrow them down.
    setItems(query ->
        companies.page(query.getFilter().orElse(""), CHOICES, null).nodes().stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
  }
}
