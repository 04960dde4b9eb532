package dev.muster.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.Canned;
import dev.muster.ui.parts.SettingsHooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsViewTest extends ViewTest {
  private static final String NUMBER = "selection.maxRecords";
  private static final String CHOICE = "tags.bulkRemove";

  @BeforeEach
  void open() {
    navigate(SettingsView.class);
  }

  @Test
  void offersAnEditorAfterTheAllowedForm() {
    assertThat(the(Select.class, SettingsHooks.SETTING_VALUE + CHOICE).getValue()).isEqualTo("ON");
    assertThat(the(TextField.class, SettingsHooks.SETTING_VALUE + NUMBER).getValue()).isEqualTo("none");
  }

  @Test
  void savesAValueWithTheVersionThatItWasSeenIn() {
    BACKEND.mutation(
        "setPolicy", _ -> Map.of("policies", List.of(Canned.setting(NUMBER)), "userErrors", List.of()));
    test(the(TextField.class, SettingsHooks.SETTING_VALUE + NUMBER)).setValue("300");
    test(the(Button.class, SettingsHooks.SETTING_SAVE + NUMBER)).click();

    assertThat(BACKEND.lastCall("setPolicy").variables())
        .containsEntry("input", Map.of("key", NUMBER, "value", "300", "expectedVersion", 1));
  }

  @Test
  void showsARefusalBesideTheValue() {
    BACKEND.mutation(
        "setPolicy",
        _ ->
            Map.of(
                "policies", List.of(),
                "userErrors",
                    List.of(
                        Map.of(
                            "code",
                            "INVALID",
                            "message",
                            "Not a number.",
                            "field",
                            List.of("input", "value"),
                            "contactIds",
                            List.of()))));
    test(the(TextField.class, SettingsHooks.SETTING_VALUE + NUMBER)).setValue("many");
    test(the(Button.class, SettingsHooks.SETTING_SAVE + NUMBER)).click();

    assertThat(the(TextField.class, SettingsHooks.SETTING_VALUE + NUMBER).getErrorMessage())
        .isEqualTo("Not a number.");
  }

  @Test
  void aPresetShowsWhatItWouldChangeBeforeItDoes() {
    test(the(Button.class, SettingsHooks.PRESET + "RECRUITER")).click();

    assertThat(find(Span.class).withText("none → 300").exists()).isTrue();
    assertThat(find(Span.class).withText("ON → OFF").exists()).isTrue();
    assertThat(the(Button.class, SettingsHooks.PRESET_APPLY).getText()).isEqualTo("Change 2 settings");
    assertThat(BACKEND.calls("applyPolicyPreset")).isEmpty();
  }
}
