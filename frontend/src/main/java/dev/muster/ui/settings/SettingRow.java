package dev.muster.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Setting;
import dev.muster.ui.api.Settings;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import java.util.Map;

/** One setting: what it does, its value, and what it would be otherwise. */
class SettingRow extends Div {
  private final transient Settings settings;
  private final Refusals refusals = new Refusals();
  private final Span standard = new Span();
  private final Button save = new Button(Texts.of("settings.save"), _ -> save());
  private final HasValue<?, String> value;
  private transient Setting setting;

  SettingRow(Setting setting, Settings settings) {
    this.setting = setting;
    this.settings = settings;
    addClassName("setting");
    setTestId(SettingsHooks.SETTING + setting.key());
    value = editor(setting);
    var key = new Code(setting.key());
    var description = new Span(setting.description());
    standard.addClassName("quiet");
    var words = new Div(key, description, standard);
    words.addClassName("setting-words");
    save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
    save.setTestId(SettingsHooks.SETTING_SAVE + setting.key());
    var edit = new Div((Component) value, save);
    edit.addClassName("setting-edit");
    add(words, edit, refusals);
    show(setting);
  }

  private HasValue<?, String> editor(Setting setting) {
    var allowed = AllowedValues.of(setting.allowed());
    var label = Texts.of("settings.value", setting.key());
    if (allowed.isChoice()) {
      var choice = new Select<String>();
      choice.setItems(allowed.words());
      choice.setAriaLabel(label);
      choice.addValueChangeListener(_ -> offerSave());
      choice.setTestId(SettingsHooks.SETTING_VALUE + setting.key());
      return choice;
    }
    var text = new TextField();
    text.setAriaLabel(label);
    text.setHelperText(setting.allowed());
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.addValueChangeListener(_ -> offerSave());
    text.setTestId(SettingsHooks.SETTING_VALUE + setting.key());
    return text;
  }

  private void offerSave() {
    save.setVisible(value.getValue() != null && !value.getValue().equals(setting.value()));
  }

  private void show(Setting current) {
    setting = current;
    value.setValue(current.value());
    standard.setText(
        current.value().equals(current.defaultValue())
            ? Texts.of("settings.isDefault")
            : Texts.of("settings.default", current.defaultValue()));
    save.setVisible(false);
  }

  private void save() {
    var field = Map.of("value", (HasValidation) value);
    refusals.clear(field);
    try {
      var answer = settings.set(setting, value.getValue().strip());
      if (!answer.userErrors().isEmpty()) {
        refusals.show(answer.userErrors(), field);
        return;
      }
      answer.policies().stream()
          .filter(one -> one.key().equals(setting.key()))
          .findFirst()
          .ifPresent(this::show);
      Notices.success(Texts.of("settings.saved", setting.key()));
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
