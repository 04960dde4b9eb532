package dev.muster.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.AuditEntry;
import dev.muster.ui.api.Canned;
import dev.muster.ui.api.CannedRecords;
import dev.muster.ui.api.ContactType;
import dev.muster.ui.api.TimelineType;
import dev.muster.ui.facts.ConflictPanel;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileViewTest extends ViewTest {
  @BeforeEach
  void open() {
    navigate("contacts/contact_1", ProfileView.class);
  }

  @Test
  void showsWhoItIsAndEveryAxisByItself() {
    assertThat(text(the(Header.class, Hooks.PROFILE_HEADER)))
        .contains("First1 Last1", "Engineer", "Company company_1", "Primary advisor: Ada Admin");
    assertThat(text(the(Section.class, Hooks.FACTS + "standing")))
        .contains("Status", "Type", "E-mail permission", "Phone permission", "E-mail validity", "Invitation");
  }

  @Test
  void savesOnlyWhatWasChangedWithTheVersionThatItWasSeenIn() {
    BACKEND.mutation("updateContact", _ -> changed("Pilot"));
    edit("work", "jobTitle", "Pilot");

    assertThat(BACKEND.lastCall("changeProfile").variables().get("input"))
        .isEqualTo(Map.of("id", "contact_1", "expectedVersion", 7, "jobTitle", "Pilot"));
    assertThat(text(the(Header.class, Hooks.PROFILE_HEADER))).contains("Pilot");
    assertThat(isThere(TextField.class, "contact-jobTitle")).isFalse();
  }

  @Test
  void anEmptiedFactIsCleared() {
    BACKEND.mutation("updateContact", _ -> changed(""));
    edit("work", "jobTitle", "");

    var input =
        (Map<?, ?>) Objects.requireNonNull(BACKEND.lastCall("changeProfile").variables().get("input"));
    assertThat(input.containsKey("jobTitle")).isTrue();
    assertThat(input.get("jobTitle")).isNull();
  }

  @Test
  void cancellingLeavesEverythingAsItWas() {
    test(the(Button.class, Hooks.FACTS_EDIT + "work")).click();
    test(the(TextField.class, "contact-jobTitle")).setValue("Pilot");
    test(the(Button.class, Hooks.FACTS_CANCEL)).click();

    assertThat(BACKEND.calls("changeProfile")).isEmpty();
    assertThat(text(the(Section.class, Hooks.FACTS + "work"))).contains("Engineer");
  }

  @Test
  void aRefusalStandsAtItsField() {
    BACKEND.mutation(
        "updateContact",
        _ ->
            Map.of(
                "userErrors",
                List.of(CannedRecords.refusal("TOO_LONG", "At most 100 characters.", "input", "jobTitle"))));
    edit("work", "jobTitle", "Pilot");

    assertThat(the(TextField.class, "contact-jobTitle").getErrorMessage())
        .isEqualTo("At most 100 characters.");
    assertThat(the(TextField.class, "contact-jobTitle").getValue()).isEqualTo("Pilot");
  }

  @Test
  void aConflictShowsBothValuesAndLetsOneChoose() {
    BACKEND.mutation("updateContact", _ -> conflict("Surgeon"));
    edit("work", "jobTitle", "Pilot");

    assertThat(text(the(ConflictPanel.class, Hooks.CONTACT_CONFLICT))).contains("Pilot", "Surgeon");

    BACKEND.mutation("updateContact", _ -> changed("Pilot"));
    test(the(Button.class, Hooks.CONFLICT_MINE)).click();

    assertThat(BACKEND.lastCall("changeProfile").variables().get("input"))
        .isEqualTo(Map.of("id", "contact_1", "expectedVersion", 8, "jobTitle", "Pilot"));
  }

  @Test
  void keepingWhatIsThereShowsIt() {
    BACKEND.mutation("updateContact", _ -> conflict("Surgeon"));
    edit("work", "jobTitle", "Pilot");
    test(the(Button.class, Hooks.CONFLICT_THEIRS)).click();

    assertThat(text(the(Section.class, Hooks.FACTS + "work"))).contains("Surgeon");
    assertThat(BACKEND.calls("changeProfile")).hasSize(1);
  }

  @Test
  void aChangeOfSomethingElseMeanwhileIsNoConflict() {
    BACKEND.mutation("updateContact", _ -> meanwhile("Engineer"));
    edit("work", "jobTitle", "Pilot");

    assertThat(isThere(ConflictPanel.class, Hooks.CONTACT_CONFLICT)).isFalse();
    assertThat(BACKEND.calls("changeProfile")).hasSize(2);
    assertThat((Map<?, ?>) BACKEND.lastCall("changeProfile").variables().get("input"))
        .extracting("expectedVersion")
        .isEqualTo(8);
  }

  @Test
  @SuppressWarnings("unchecked")
  void writesWordsOfTheSchemaForChoices() {
    BACKEND.mutation("updateContact", _ -> changed("Engineer"));
    test(the(Button.class, Hooks.FACTS_EDIT + "standing")).click();
    the(Select.class, "contact-contactType").setValue(ContactType.PROSPECT);
    test(the(Button.class, Hooks.CONTACT_SAVE)).click();

    assertThat((Map<?, ?>) BACKEND.lastCall("changeProfile").variables().get("input"))
        .extracting("contactType")
        .isEqualTo("PROSPECT");
  }

  @Test
  void severalAddressesAreWrittenAsOneList() {
    BACKEND.mutation("updateContact", _ -> changed("Engineer"));
    test(the(Button.class, Hooks.FACTS_EDIT + "reach")).click();
    assertThat(the(TextField.class, Hooks.POINT + "address-0").getValue()).isEqualTo("person1@example.org");
    test(the(TextField.class, Hooks.POINT + "address-1")).setValue("new@example.org");
    test(the(Button.class, Hooks.CONTACT_SAVE)).click();

    var input = (Map<?, ?>) BACKEND.lastCall("changeProfile").variables().get("input");
    assertThat(String.valueOf(input))
        .contains("person1@example.org", "new@example.org")
        .doesNotContain("private1", "phones", "linkedin");
  }

  @Test
  void ownFieldsAreWrittenByTheirIds() {
    BACKEND.mutation("updateContact", _ -> changed("Engineer"));
    test(the(Button.class, Hooks.FACTS_EDIT + "custom")).click();
    test(the(BigDecimalField.class, "contact-customFields.field_Shoe size")).setValue(new BigDecimal("42.5"));
    test(the(Button.class, Hooks.CONTACT_SAVE)).click();

    assertThat((Map<?, ?>) BACKEND.lastCall("changeProfile").variables().get("input"))
        .extracting("customFields")
        .isEqualTo(List.of(Map.of("field", "field_Shoe size", "value", 42.5)));
  }

  @Test
  void theTimelineIsReadByType() {
    navigate("contacts/contact_1/timeline", ProfileView.class);
    assertThat(text(the(TimelineTab.class, Hooks.TIMELINE))).contains("Job title", "Pilot", "Engineer");

    types().setValue(Set.of(TimelineType.CONSENT));

    assertThat(BACKEND.lastCall("timeline").variables()).containsEntry("types", List.of("CONSENT"));
  }

  @Test
  void consentIsAddedToTheLedger() {
    BACKEND.mutation("recordConsent", _ -> changed("Engineer"));
    navigate("contacts/contact_1/consent", ProfileView.class);
    test(the(Button.class, Hooks.CONSENT_RECORD)).click();
    test(the(TextField.class, Hooks.CONSENT_FIELD + "source")).setValue("Web form");
    test(the(Button.class, Hooks.CONSENT_SAVE)).click();

    assertThat(String.valueOf(BACKEND.lastCall("recordConsent").variables().get("input")))
        .contains("contactId=contact_1", "channel=EMAIL", "status=OPTED_IN", "source=Web form");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theAuditLogNamesWhoChangedWhat() {
    navigate("contacts/contact_1/audit", ProfileView.class);

    Grid<AuditEntry> log = the(Grid.class, Hooks.AUDIT_GRID);
    assertThat(test(log).getRow(0).actorName()).isEqualTo("Ada Admin");
  }

  @SuppressWarnings("unchecked")
  private CheckboxGroup<TimelineType> types() {
    return the(CheckboxGroup.class, Hooks.TIMELINE_TYPES);
  }

  @Test
  void anUnknownIdIsAPageThatSaysWhatToDo() {
    BACKEND.query("contact", _ -> null);
    navigate("contacts/contact_404", ProfileView.class);

    assertThat(text(the(EmptyState.class, Hooks.EMPTY_STATE))).contains("There is no such contact");
  }

  private void edit(String group, String field, String value) {
    test(the(Button.class, Hooks.FACTS_EDIT + group)).click();
    test(the(TextField.class, Hooks.CONTACT_FIELD + field)).setValue(value);
    test(the(Button.class, Hooks.CONTACT_SAVE)).click();
  }

  private static Map<String, Object> changed(String jobTitle) {
    var contact = Canned.contact(1);
    contact.put("jobTitle", jobTitle);
    contact.put("version", 9);
    return Map.of("contact", contact, "userErrors", List.of());
  }

  private static Map<String, Object> conflict(String jobTitle) {
    var current = Canned.contact(1);
    current.put("version", 8);
    current.put("jobTitle", jobTitle);
    return Map.of("conflict", Map.of("current", current, "fields", List.of()), "userErrors", List.of());
  }

  /** A conflict at first, and success for those who come with the new version. */
  private static Map<String, Object> meanwhile(String jobTitle) {
    return BACKEND.calls("changeProfile").size() == 1 ? conflict(jobTitle) : changed("Pilot");
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
