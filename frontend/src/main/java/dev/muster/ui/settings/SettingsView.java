package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dev.muster.ui.api.Preset;
import dev.muster.ui.api.Session;
import dev.muster.ui.api.Setting;
import dev.muster.ui.api.Settings;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The workspace's settings, one by one and by preset. */
@Route("settings")
@PermitAll
public class SettingsView extends SettingsPage {
  private final transient Settings settings;
  private final Div list = new Div();

  SettingsView(Settings settings, Session session) {
    super(session);
    this.settings = settings;
    if (isPermitted()) {
      list.addClassName("settings");
      add(presets(), list);
      show(settings.all());
    }
  }

  private Div presets() {
    var buttons = new Div();
    buttons.addClassName("presets");
    for (var preset : Preset.values()) {
      var button = new Button(Texts.of("preset." + preset), _ -> ask(preset));
      button.setTooltipText(Texts.of("preset.text." + preset));
      button.setTestId(SettingsHooks.PRESET + preset);
      buttons.add(button);
    }
    var presets =
        new Div(new H2(Texts.of("settings.presets")), new Paragraph(Texts.of("settings.presets.text")));
    presets.addClassName("preset-box");
    presets.add(buttons);
    return presets;
  }

  private void ask(Preset preset) {
    new PresetDialog(preset, settings, () -> show(settings.all())).open();
  }

  private void show(List<Setting> all) {
    list.removeAll();
    all.forEach(setting -> list.add(new SettingRow(setting, settings)));
  }
}
