package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Preset;
import dev.muster.ui.api.Setting;
import dev.muster.ui.api.Settings;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;

/** Shows what a preset would change before it does. */
class PresetDialog extends Dialog {
  private final transient Settings settings;
  private final transient Runnable onApplied;
  private final Refusals refusals = new Refusals();

  PresetDialog(Preset preset, Settings settings, Runnable onApplied) {
    this.settings = settings;
    this.onApplied = onApplied;
    setHeaderTitle(Texts.of("settings.apply.title", Texts.of("preset." + preset)));
    setWidth("min(34rem, 92vw)");
    var changes =
        settings.all().stream().filter(setting -> !setting.value().equals(setting.valueIn(preset))).toList();
    add(new Paragraph(Texts.of("preset.text." + preset)), refusals, table(changes, preset));
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()));
    if (!changes.isEmpty()) {
      getFooter().add(apply(preset, changes.size()));
    }
  }

  private static Div table(List<Setting> changes, Preset preset) {
    var table = new Div();
    if (changes.isEmpty()) {
      table.add(new Paragraph(Texts.of("settings.apply.nothing")));
      return table;
    }
    table.addClassName("change-table");
    changes.forEach(setting ->
        table.add(
            new Code(setting.key()),
            new Span(Texts.of("settings.change", setting.value(), setting.valueIn(preset)))));
    return table;
  }

  private Button apply(Preset preset, int changes) {
    var apply = new Button(Texts.of("settings.apply", changes), _ -> apply(preset));
    apply.addThemeVariants(ButtonVariant.PRIMARY);
    apply.setTestId(SettingsHooks.PRESET_APPLY);
    return apply;
  }

  private void apply(Preset preset) {
    try {
      var answer = settings.apply(preset);
      if (!answer.userErrors().isEmpty()) {
        refusals.show(answer.userErrors(), Map.of());
        return;
      }
      close();
      onApplied.run();
      Notices.success(Texts.of("settings.applied", Texts.of("preset." + preset)));
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
