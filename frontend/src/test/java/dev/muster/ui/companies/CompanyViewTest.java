package dev.muster.ui.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.CannedRecords;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Refusals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompanyViewTest extends ViewTest {
  @BeforeEach
  void open() {
    navigate(CompanyView.class, "company_1");
  }

  @Test
  void showsWhatIsKnownAndWhoWorksThere() {
    assertThat(the(Section.class, Hooks.FACTS + "main").getElement().getTextRecursively())
        .contains("Shipping", "https://example.org");
    assertThat(the(Anchor.class, Hooks.COMPANY_CONTACTS).getHref()).isEqualTo("contacts?company=company_1");
    assertThat(BACKEND.lastCall("contactBriefs").variables())
        .containsEntry("filter", Map.of("company", Map.of("id", Map.of("eq", "company_1"))));
  }

  @Test
  void isChangedInPlaceWithTheVersionThatItWasSeenIn() {
    BACKEND.mutation(
        "updateCompany", _ -> Map.of("company", CannedRecords.company("company_1"), "userErrors", List.of()));
    test(the(Button.class, Hooks.FACTS_EDIT + "main")).click();
    test(the(TextField.class, Hooks.CONTACT_FIELD + "industry")).setValue("Railways");
    test(the(Button.class, Hooks.CONTACT_SAVE)).click();

    assertThat(BACKEND.lastCall("updateCompany").variables().get("input"))
        .isEqualTo(Map.of("id", "company_1", "expectedVersion", 3, "industry", "Railways"));
  }

  @Test
  void saysWhyOneThatIsInUseCannotBeDeleted() {
    BACKEND.mutation(
        "deleteCompany",
        _ -> Map.of("userErrors", List.of(CannedRecords.refusal("IN_USE", "12 contacts work there."))));
    test(the(Button.class, Hooks.COMPANY_DELETE)).click();
    test(the(Button.class, Hooks.CONSEQUENCES_CONFIRM)).click();

    assertThat(the(Refusals.class, Hooks.REFUSALS).getElement().getTextRecursively())
        .contains("12 contacts work there.");
    assertThat(getCurrentView()).isInstanceOf(CompanyView.class);
  }

  @Test
  void anUnknownIdIsAPageThatSaysWhatToDo() {
    BACKEND.query("company", _ -> null);
    navigate(CompanyView.class, "company_404");

    assertThat(the(EmptyState.class, Hooks.EMPTY_STATE).getElement().getTextRecursively())
        .contains("There is no such company");
  }
}
