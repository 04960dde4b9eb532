package dev.muster.ui.contacts;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Company;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;

/** One company, or none at all. */
class CompanyFilter extends FilterPart {
  private final ComboBox<Company> company;
  private final Checkbox none = new Checkbox(Texts.of("filter.company.none"));

  CompanyFilter(Companies companies) {
    company = new CompanyBox(companies);
    company.setPlaceholder(Texts.of("filter.company.any"));
    company.setTestId(Hooks.FILTER_COMPANY);
    company.addValueChangeListener(_ -> changed());
    none.addValueChangeListener(event -> {
      company.setEnabled(!event.getValue());
      changed();
    });
    add(company, none);
  }

  void choose(Company chosen) {
    none.setValue(false);
    company.setValue(chosen);
  }

  @Override
  List<Map<String, Object>> conditions() {
    if (none.getValue()) {
      return List.of(Map.of("company", Map.of("isEmpty", true)));
    }
    return company.isEmpty()
        ? List.of()
        : List.of(Map.of("company", Map.of("id", Map.of("eq", company.getValue().id()))));
  }

  @Override
  List<Chip> chips() {
    if (none.getValue()) {
      return List.of(new Chip(Texts.of("filter.company.none"), this::clear));
    }
    return company.isEmpty()
        ? List.of()
        : List.of(new Chip(Texts.of("filter.company.is", company.getValue().name()), this::clear));
  }

  @Override
  void clear() {
    none.setValue(false);
    company.clear();
  }
}
