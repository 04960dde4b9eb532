package dev.muster.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.CannedRecords;
import dev.muster.ui.api.CustomFieldKind;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.SettingsHooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomFieldsViewTest extends ViewTest {
  @BeforeEach
  void open() {
    navigate(CustomFieldsView.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void makesAChoiceWithItsValues() {
    test(the(Button.class, SettingsHooks.FIELD_NEW)).click();
    test(the(TextField.class, SettingsHooks.FIELD_INPUT + "name")).setValue("Colour");
    the(Select.class, SettingsHooks.FIELD_INPUT + "kind").setValue(CustomFieldKind.CHOICE);
    test(the(Button.class, SettingsHooks.FIELD_ADD_OPTION)).click();
    test(the(TextField.class, SettingsHooks.FIELD_OPTION + "0")).setValue("Red");
    test(the(TextField.class, SettingsHooks.FIELD_OPTION + "1")).setValue("Blue");
    test(the(Button.class, SettingsHooks.FIELD_SAVE)).click();

    assertThat((Map<?, ?>) BACKEND.lastCall("createCustomField").variables().get("input"))
        .extracting("name", "kind", "options")
        .containsExactly("Colour", "CHOICE", List.of("Red", "Blue"));
  }

  @Test
  void renamesAValueThatStaysTheSameOne() {
    test(the(Button.class, SettingsHooks.FIELD_EDIT + "Plan")).click();
    test(the(TextField.class, SettingsHooks.FIELD_OPTION + "0")).setValue("Standard");
    test(the(Button.class, SettingsHooks.FIELD_SAVE)).click();

    assertThat((Map<?, ?>) BACKEND.lastCall("updateCustomField").variables().get("input"))
        .extracting("options")
        .isEqualTo(
            List.of(
                Map.of("id", "option_Basic", "label", "Standard"),
                Map.of("id", "option_Gold", "label", "Gold")));
  }

  @Test
  void showsWhatGoesWithAFieldBeforeItGoes() {
    BACKEND.query("node", _ -> CannedRecords.customField("Plan", "CHOICE"));
    test(the(Button.class, SettingsHooks.FIELD_DELETE + "Plan")).click();
    assertThat(find(ListItem.class).withText("42 contacts lose their values").exists()).isTrue();
    assertThat(BACKEND.calls("deleteCustomField")).isEmpty();

    test(the(Button.class, Hooks.CONSEQUENCES_CONFIRM)).click();

    assertThat(BACKEND.lastCall("deleteCustomField").variables())
        .containsEntry("input", Map.of("id", "field_Plan", "confirm", true));
  }

  @Test
  void aFieldGoesUpAndDown() {
    test(the(Button.class, SettingsHooks.FIELD_DOWN + "Shoe size")).click();

    assertThat((Map<?, ?>) BACKEND.lastCall("updateCustomField").variables().get("input"))
        .extracting("position")
        .isEqualTo(1);
    assertThat(the(Button.class, SettingsHooks.FIELD_UP + "Shoe size").isEnabled()).isFalse();
  }
}
