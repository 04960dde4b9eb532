package dev.muster.ui.api;

import java.util.List;

/**
 * One setting of the workspace.
 *
 * @param allowed the form of a value, in words
 */
public record Setting(
    String key,
    String description,
    String value,
    String defaultValue,
    String allowed,
    List<PresetValue> presets,
    int version) {

  /** What one preset sets. */
  public record PresetValue(Preset preset, String value) {}

  /** The value that a preset would set; the present one where it sets none. */
  public String valueIn(Preset preset) {
    return presets.stream()
        .filter(entry -> entry.preset() == preset)
        .map(PresetValue::value)
        .findFirst()
        .orElse(value);
  }
}
