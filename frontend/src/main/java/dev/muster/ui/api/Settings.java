package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The workspace's settings; needs {@link Permission#SETTINGS}. */
@Component
@UIScope
public class Settings {
  private static final ParameterizedTypeReference<List<Setting>> SETTINGS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  Settings(Calls calls) {
    this.calls = calls;
  }

  public List<Setting> all() {
    return calls.required("policies", Map.of(), "policies", SETTINGS);
  }

  /** Sets one value; refused where somebody else has changed the setting meanwhile. */
  public SettingChange set(Setting setting, String value) {
    var input = Map.of("key", setting.key(), "value", value, "expectedVersion", setting.version());
    return calls.required("setPolicy", Map.of("input", input), "setPolicy", SettingChange.class);
  }

  public SettingChange apply(Preset preset) {
    var input = Map.of("preset", preset.name());
    return calls.required(
        "applyPolicyPreset", Map.of("input", input), "applyPolicyPreset", SettingChange.class);
  }
}
