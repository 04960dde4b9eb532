package dev.muster.policy;

import java.util.List;

/** One setting as the schema shows it, with the value in force. */
record PolicySetting(
    String key,
    String description,
    String value,
    String defaultValue,
    String allowed,
    List<PolicyPresetValue> presets,
    int version) {

  /** What one preset sets. */
  record PolicyPresetValue(PolicyPreset preset, String value) {}

  static PolicySetting of(PolicyKey<?> key, PolicyValue value) {
    return new PolicySetting(
        key.name(),
        key.description(),
        value.text(),
        key.standardText(),
        key.form().allowed(),
        key.presetTexts().entrySet().stream()
            .map(preset -> new PolicyPresetValue(preset.getKey(), preset.getValue()))
            .toList(),
        value.version());
  }
}
