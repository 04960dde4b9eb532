package dev.muster.ui.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.CannedRecords;
import dev.muster.ui.api.CompanyRecord;
import dev.muster.ui.parts.Hooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompaniesViewTest extends ViewTest {
  @BeforeEach
  void open() {
    navigate(CompaniesView.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void listsThemWithTheirContactsCounted() {
    Grid<CompanyRecord> grid = the(Grid.class, Hooks.COMPANIES_GRID);

    assertThat(the(Span.class, Hooks.COMPANY_TOTAL).getText()).isEqualTo("2 companies");
    assertThat(test(grid).getRow(0).contactCount().value()).isEqualTo(12);
  }

  @Test
  void aFilterIsSent() {
    test(the(TextField.class, Hooks.COMPANY_FILTER_INDUSTRY)).setValue("ship");

    assertThat(BACKEND.lastCall("companyRows").variables())
        .containsEntry("filter", Map.of("industry", Map.of("contains", "ship")));
  }

  @Test
  void aNewOneOpensItsPage() {
    BACKEND.mutation(
        "createCompany", _ -> Map.of("company", CannedRecords.company("company_9"), "userErrors", List.of()));
    test(the(Button.class, Hooks.NEW_COMPANY)).click();
    test(the(TextField.class, Hooks.COMPANY_FIELD + "name")).setValue("Acme");
    test(the(Button.class, Hooks.COMPANY_SAVE)).click();

    assertThat((Map<?, ?>) BACKEND.lastCall("createCompany").variables().get("input"))
        .extracting("name")
        .isEqualTo("Acme");
    assertThat(getCurrentView()).isInstanceOf(CompanyView.class);
  }

  @Test
  void aNameThatIsTakenIsRefusedAtTheField() {
    BACKEND.mutation(
        "createCompany",
        _ ->
            Map.of(
                "userErrors",
                List.of(CannedRecords.refusal("ALREADY_EXISTS", "There is one.", "input", "name"))));
    test(the(Button.class, Hooks.NEW_COMPANY)).click();
    test(the(TextField.class, Hooks.COMPANY_FIELD + "name")).setValue("Acme");
    test(the(Button.class, Hooks.COMPANY_SAVE)).click();

    assertThat(the(TextField.class, Hooks.COMPANY_FIELD + "name").getErrorMessage())
        .isEqualTo("There is one.");
  }
}
