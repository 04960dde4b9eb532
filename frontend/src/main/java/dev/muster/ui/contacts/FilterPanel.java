package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Company;
import dev.muster.ui.api.Tags;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;

/** Left of the table: which contacts it shows. */
class FilterPanel extends Aside {
  private final CompanyFilter company;
  private final List<FilterPart> parts;
  private Runnable listener = () -> {};
  private boolean quiet;

  FilterPanel(Companies companies, Tags tags) {
    addClassName("filter-panel");
    setTestId(Hooks.FILTERS);
    getElement().setAttribute("aria-label", Texts.of("filter.title"));
    company = new CompanyFilter(companies);
    parts =
        List.of(
            new StatusFilter(),
            company,
            new TagsFilter(tags),
            new OwnerFilter(),
            new ConditionsFilter(),
            new DatesFilter("createdAt"),
            new DatesFilter("updatedAt"));
    var clear = new Button(Texts.of("filter.clear"), _ -> clear());
    clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    clear.setTestId(Hooks.FILTER_CLEAR);
    var head = new Div(new H2(Texts.of("filter.title")), clear);
    head.addClassName("panel-head");
    add(head);
    parts.forEach(this::addPart);
  }

  private void addPart(FilterPart part) {
    part.onChange(this::changed);
    add(part);
  }

  void onChange(Runnable changed) {
    listener = changed;
  }

  private void changed() {
    if (!quiet) {
      listener.run();
    }
  }

  /**
   * Opens where it is closed and closes where it is open: on a wide screen it starts open, on a narrow one
   * closed.
   */
  void toggle() {
    getElement().getClassList().set("toggled", !hasClassName("toggled"));
  }

  /** Shows only contacts of this company. */
  void choose(Company chosen) {
    company.choose(chosen);
  }

  /** Takes every condition away, and says so once. */
  void clear() {
    quiet = true;
    try {
      parts.forEach(FilterPart::clear);
    } finally {
      quiet = false;
    }
    changed();
  }

  /** All conditions as one `ContactFilter`; empty for everybody. */
  Map<String, Object> filter() {
    var conditions = parts.stream().flatMap(part -> part.conditions().stream()).toList();
    return switch (conditions.size()) {
      case 0 -> Map.of();
      case 1 -> conditions.getFirst();
      default -> Map.of("and", conditions);
    };
  }

  /** All conditions in words. */
  List<Chip> chips() {
    return parts.stream().flatMap(part -> part.chips().stream()).toList();
  }
}
