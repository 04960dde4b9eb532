package dev.muster.policy;

import java.util.EnumMap;
import java.util.Map;

/**
 * One setting of the workspace. A feature offers its settings as beans of this type and reads them by {@link
 * Policies#value}.
 *
 * @param name permanent, for example {@code selection.maxRecords}
 * @param description what it does, in one sentence
 * @param standard the value until somebody changes it
 * @param exceptions what presets set, where that is not the standard value
 */
public record PolicyKey<T>(
    String name, String description, PolicyForm<T> form, T standard, Map<PolicyPreset, T> exceptions) {

  public PolicyKey {
    exceptions = Map.copyOf(exceptions);
    exceptions.values().forEach(value -> writable(form, value));
    writable(form, standard);
  }

  private static <T> void writable(PolicyForm<T> form, T value) {
    if (form.read(form.write(value)).isEmpty()) {
      throw new IllegalArgumentException(value + " is not " + form.allowed());
    }
  }

  /** The standard value, as it is written. */
  String standardText() {
    return form.write(standard);
  }

  /** What each preset sets, as it is written. */
  Map<PolicyPreset, String> presetTexts() {
    Map<PolicyPreset, String> texts = new EnumMap<>(PolicyPreset.class);
    for (PolicyPreset preset : PolicyPreset.values()) {
      texts.put(preset, form.write(exceptions.getOrDefault(preset, standard)));
    }
    return texts;
  }
}
