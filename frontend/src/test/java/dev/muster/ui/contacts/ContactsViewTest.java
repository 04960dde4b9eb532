package dev.muster.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.ContactRow;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.api.Tag;
import dev.muster.ui.bulk.ProgressCard;
import dev.muster.ui.filters.FilterJson;
import dev.muster.ui.filters.Thing;
import dev.muster.ui.parts.Hooks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactsViewTest extends ViewTest {
  private ContactsGrid grid;

  @BeforeEach
  void open() {
    navigate(ContactsView.class);
    grid = find(ContactsGrid.class).single();
  }

  @Test
  void showsHowManyThereAreAndTheFirstOfThem() {
    assertThat(the(Span.class, Hooks.TOTAL).getText()).isEqualTo("230 contacts");
    assertThat(row(0).title()).isEqualTo("First1 Last1");
  }

  @Test
  void jumpsFromTheNearerEnd() {
    assertThat(row(60).title()).isEqualTo("First61 Last61");
    assertThat(BACKEND.lastCall("contacts").variables())
        .containsEntry("first", 1)
        .containsEntry("offset", 60);

    assertThat(row(220).title()).isEqualTo("First221 Last221");
    assertThat(BACKEND.lastCall("contacts").variables()).containsEntry("last", 1).containsEntry("offset", 9);

    assertThat(row(229).title()).isEqualTo("First230 Last230");
    assertThat(BACKEND.lastCall("contacts").variables()).containsEntry("offset", 0);
  }

  @Test
  void searchesAsOneTypes() {
    test(the(TextField.class, Hooks.SEARCH)).setValue("Last230");

    assertThat(the(Span.class, Hooks.TOTAL).getText()).isEqualTo("1 contact");
    assertThat(BACKEND.lastCall("countContacts").variables()).containsEntry("search", "Last230");
  }

  @Test
  void aFilterIsSentAndSaidInWords() {
    choose("INACTIVE");

    assertThat(BACKEND.lastCall("countContacts").variables())
        .containsEntry("filter", Map.of("status", Map.of("in", List.of("INACTIVE"))));
    assertThat(the(FilterChips.class, Hooks.FILTER_CHIPS).isVisible()).isTrue();
    assertThat(find(Span.class).withText("Status is any of Inactive").exists()).isTrue();
  }

  @Test
  void clearingTheFilterAsksOnce() {
    choose("INACTIVE");
    BACKEND.forgetCalls();

    test(the(Button.class, Hooks.FILTER_CLEAR)).click();
    roundTrip();

    assertThat(BACKEND.calls("countContacts")).hasSize(1);
    assertThat(BACKEND.lastCall("countContacts").variables()).doesNotContainKey("filter");
  }

  @Test
  void anAddressSaysWhatIsShown() {
    var filter =
        "{\"and\":[{\"status\":{\"in\":[\"ACTIVE\"]}},{\"not\":{\"lastName\":{\"contains\":\"oak\"}}}]}";
    UI.getCurrent()
        .navigate(
            "contacts",
            QueryParameters.simple(Map.of("filter", filter, "search", "Last2", "sort", "-EMAIL")));

    assertThat(the(TextField.class, Hooks.SEARCH).getValue()).isEqualTo("Last2");
    assertThat(find(Span.class).withText("Status is any of Active").exists()).isTrue();
    assertThat(BACKEND.lastCall("countContacts").variables())
        .containsEntry("filter", FilterJson.read(filter));
    assertThat(row(0).title()).contains("Last2");
    assertThat(BACKEND.lastCall("contacts").variables())
        .containsEntry("orderBy", List.of(Map.of("field", "EMAIL", "direction", "DESC")));
  }

  @Test
  void asksForTheColumnsThatAreShownAndKeepsThem() {
    assertThat(BACKEND.lastCall("contacts").variables()).doesNotContainKey("createdAt");

    test(the(Button.class, Hooks.COLUMNS)).click();
    the(Checkbox.class, Hooks.COLUMN + "createdAt").setValue(true);
    the(Checkbox.class, Hooks.COLUMN + "email").setValue(false);
    row(0);

    assertThat(BACKEND.lastCall("contacts").variables())
        .containsEntry("createdAt", true)
        .doesNotContainKey("email");
    assertThat(BACKEND.lastCall("setPreference").variables().toString())
        .contains("contacts.table", "createdAt")
        .doesNotContain("email");
  }

  @Test
  void aSmartListBringsItsFilterOrderAndColumns() {
    UI.getCurrent().navigate("contacts", QueryParameters.of("list", "smart_1"));
    row(0);

    assertThat(BACKEND.lastCall("contacts").variables())
        .containsEntry("filter", Map.of("status", Map.of("in", List.of("INACTIVE"))))
        .containsEntry("orderBy", List.of(Map.of("field", "LAST_NAME", "direction", "DESC")))
        .containsEntry("email", true)
        .doesNotContainKey("company");
    assertThat(isThere(Button.class, Hooks.LIST_SAVE_AS)).isFalse();

    choose("ACTIVE");

    assertThat(the(Button.class, Hooks.LIST_UPDATE).getText()).contains("Asleep");
  }

  @Test
  void thePanelHintsUntilSomebodyIsSelected() {
    assertThat(isThere(Button.class, "action-addTags")).isFalse();

    tick(0);

    assertThat(the(Button.class, "action-addTags").isEnabled()).isTrue();
    assertThat(isThere(Button.class, Hooks.OPEN_SELECTED)).isTrue();

    tick(1);

    assertThat(isThere(Button.class, Hooks.OPEN_SELECTED)).isFalse();
    assertThat(BACKEND.lastCall("availableActions").variables())
        .containsEntry("selection", Map.of("ids", List.of("contact_1", "contact_2")));
  }

  @Test
  void selectsAllThatMatchButThoseUnticked() {
    test(the(Button.class, Hooks.SELECT_ALL)).click();
    grid.getSelectionModel().deselectFromClient(row(4));

    assertThat(the(Span.class, Hooks.SELECTION_COUNT).getText()).isEqualTo("229 selected");
    assertThat(BACKEND.lastCall("availableActions").variables())
        .containsEntry(
            "selection",
            Map.of(
                "except",
                Map.of(
                    "from", Map.of("matching", Map.of()),
                    "minus", List.of(Map.of("ids", List.of("contact_5"))))));
  }

  @Test
  void selectsRowsWithinTheList() {
    test(the(Button.class, Hooks.SELECT_RANGE)).click();
    assertThat(the(Paragraph.class, Hooks.RANGE_TOTAL).getText()).contains("230 rows");
    test(the(IntegerField.class, Hooks.RANGE_FROM)).setValue(11);
    test(the(IntegerField.class, Hooks.RANGE_TO)).setValue(231);
    test(the(Button.class, Hooks.RANGE_SELECT)).click();
    assertThat(the(IntegerField.class, Hooks.RANGE_TO).isInvalid()).isTrue();

    test(the(IntegerField.class, Hooks.RANGE_TO)).setValue(50);
    test(the(Button.class, Hooks.RANGE_SELECT)).click();

    assertThat(the(Span.class, Hooks.SELECTION_COUNT).getText()).isEqualTo("40 selected");
    assertThat(BACKEND.lastCall("availableActions").variables())
        .containsEntry("selection", Map.of("rows", Map.of("from", 11, "to", 50)));
  }

  @Test
  void anotherFilterDropsASelectionOfAllThatMatch() {
    test(the(Button.class, Hooks.SELECT_ALL)).click();
    choose("ACTIVE");

    assertThat(the(Button.class, Hooks.SELECT_ALL).isVisible()).isTrue();
    assertThat(isThere(Button.class, "action-addTags")).isFalse();
  }

  @Test
  void addsTagsOnceTheyAreThereAndShowsTheProgress() {
    tick(0);
    test(the(Button.class, "action-addTags")).click();
    test(the(Button.class, Hooks.ACTION_RUN)).click();
    assertThat(tags().isInvalid()).isTrue();
    assertThat(BACKEND.calls("addTags")).isEmpty();

    tags().setValue(Set.of(new Tag("tag_VIP", "VIP")));
    test(the(Button.class, Hooks.ACTION_RUN)).click();

    var sent = BACKEND.lastCall("addTags").variables();
    assertThat(sent).containsEntry("input", Map.of("tags", List.of("VIP")));
    assertThat((Map<?, ?>) sent.get("run")).extracting("expectedTotal").isEqualTo(1);
    assertThat(the(ProgressCard.class, Hooks.BULK_PROGRESS).latest().id()).isEqualTo("bulk_2");
  }

  @Test
  void aRefusalStaysInTheDialogBesideItsField() {
    BACKEND.mutation(
        "addTags",
        _ ->
            Map.of(
                "userErrors",
                List.of(
                    Map.of(
                        "code",
                        "TOO_LONG",
                        "message",
                        "A tag has at most 80 characters.",
                        "field",
                        List.of("input", "tags", "0"),
                        "contactIds",
                        List.of()))));
    tick(0);
    test(the(Button.class, "action-addTags")).click();
    tags().setValue(Set.of(new Tag("tag_VIP", "VIP")));
    test(the(Button.class, Hooks.ACTION_RUN)).click();

    assertThat(tags().getErrorMessage()).isEqualTo("A tag has at most 80 characters.");
    assertThat(isThere(ProgressCard.class, Hooks.BULK_PROGRESS)).isFalse();
  }

  @Test
  @SuppressWarnings("unchecked")
  void setsTheStatus() {
    tick(0);
    test(the(Button.class, "action-updateStatus")).click();
    the(RadioButtonGroup.class, Hooks.ACTION_STATUS).setValue(ContactStatus.INACTIVE);
    test(the(Button.class, Hooks.ACTION_RUN)).click();

    assertThat(BACKEND.lastCall("updateStatus").variables())
        .containsEntry("input", Map.of("status", "INACTIVE"));
  }

  @Test
  void severalActionsAreTickedInTheOrderInWhichTheyRun() {
    tick(0);
    test(the(Button.class, Hooks.SEVERAL)).click();
    the(Checkbox.class, Hooks.SEVERAL_TICK + "updateStatus").setValue(true);
    assertThat(the(Button.class, Hooks.SEVERAL_GO).isEnabled()).isFalse();
    the(Checkbox.class, Hooks.SEVERAL_TICK + "addTags").setValue(true);
    assertThat(the(Checkbox.class, Hooks.SEVERAL_TICK + "addTags").getLabel()).isEqualTo("2. Add tags");

    test(the(Button.class, Hooks.SEVERAL_GO)).click();

    assertThat(find(H3.class).all())
        .extracting(H3::getText)
        .containsSequence("1. Update status", "2. Add tags");
  }

  private void tick(int row) {
    grid.getSelectionModel().selectFromClient(row(row));
  }

  private ContactRow row(int index) {
    return test(grid).getRow(index);
  }

  @SuppressWarnings("unchecked")
  private void choose(String status) {
    CheckboxGroup<Thing> boxes = the(CheckboxGroup.class, Hooks.FILTER_VALUE + "status");
    boxes.setValue(
        boxes
            .getListDataView()
            .getItems()
            .filter(one -> one.id().equals(status))
            .collect(Collectors.toSet()));
    roundTrip();
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<Tag> tags() {
    return the(MultiSelectComboBox.class, Hooks.ACTION_TAGS);
  }
}
