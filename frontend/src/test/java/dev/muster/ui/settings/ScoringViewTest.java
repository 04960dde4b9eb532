package dev.muster.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.muster.ui.ViewTest;
import dev.muster.ui.parts.SettingsHooks;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScoringViewTest extends ViewTest {
  @BeforeEach
  void open() {
    navigate(ScoringView.class);
  }

  @Test
  void saysWhoGetsHowManyPointsAndHowManyTheyAre() {
    assertThat(the(Div.class, SettingsHooks.RULE_ROW + "Decides").getElement().getTextRecursively())
        .contains("+20 points", "Type is Client", "7 contacts match");
    assertThat(the(Div.class, SettingsHooks.RULE_ROW + "Gone quiet").getElement().getTextRecursively())
        .contains("−10 points");
  }

  @Test
  void aRuleIsSwitchedOff() {
    test(the(Checkbox.class, SettingsHooks.RULE_ENABLED + "Decides")).click();

    assertThat(BACKEND.lastCall("updateScoringRule").variables())
        .containsEntry("input", Map.of("id", "rule_Decides", "expectedVersion", 5, "enabled", false));
  }

  @Test
  void aRuleKeepsItsFilterWhileItsPointsChange() {
    test(the(Button.class, SettingsHooks.RULE_EDIT + "Decides")).click();
    test(the(IntegerField.class, SettingsHooks.RULE_INPUT + "points")).setValue(35);
    test(the(Button.class, SettingsHooks.RULE_SAVE)).click();

    assertThat((Map<?, ?>) BACKEND.lastCall("updateScoringRule").variables().get("input"))
        .extracting("points")
        .isEqualTo(35);
  }
}
