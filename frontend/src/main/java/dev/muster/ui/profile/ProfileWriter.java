package dev.muster.ui.profile;

import dev.muster.ui.api.Profile;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.api.UserError;
import dev.muster.ui.facts.Answer;
import dev.muster.ui.facts.Editing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes of a record. Custom fields, which are facts like others on the page, are one list in the
 * input.
 */
final class ProfileWriter implements Editing.Writer<Profile> {
  private static final String CUSTOM = "customFields";

  private final Profiles profiles;

  ProfileWriter(Profiles profiles) {
    this.profiles = profiles;
  }

  /** The name of the fact that a custom field is. */
  static String name(String customField) {
    return CUSTOM + "." + customField;
  }

  @Override
  public Answer<Profile> write(Profile record, Map<String, @Nullable Object> changes) {
    var answer = profiles.change(record, input(changes));
    var conflict = answer.conflict();
    return new Answer<>(
        answer.contact(), conflict == null ? null : conflict.current(), named(answer.userErrors(), changes));
  }

  /** What was entered, as the API takes it. */
  static Map<String, @Nullable Object> input(Map<String, ? extends @Nullable Object> entered) {
    var input = new HashMap<String, @Nullable Object>();
    var values = new ArrayList<Map<String, @Nullable Object>>();
    entered.forEach((name, value) -> {
      if (isCustom(name)) {
        values.add(customValue(name.substring(CUSTOM.length() + 1), value));
      } else {
        input.put(name, value);
      }
    });
    if (!values.isEmpty()) {
      input.put(CUSTOM, values);
    }
    return input;
  }

  private static boolean isCustom(String name) {
    return name.startsWith(CUSTOM + ".");
  }

  private static Map<String, @Nullable Object> customValue(String field, @Nullable Object value) {
    var entry = new HashMap<String, @Nullable Object>();
    entry.put("field", field);
    entry.put("value", value);
    return entry;
  }

  /**
   * The same refusals, about custom fields by their names, which the API knows by their places in the list.
   */
  static List<UserError> named(List<UserError> refusals, Map<String, ? extends @Nullable Object> entered) {
    var custom = entered.keySet().stream().filter(ProfileWriter::isCustom).toList();
    return refusals.stream().map(refusal -> named(refusal, custom)).toList();
  }

  private static UserError named(UserError refusal, List<String> custom) {
    var place = refusal.field().indexOf(CUSTOM) + 1;
    if (place == 0 || place >= refusal.field().size()) {
      return refusal;
    }
    try {
      return refusal.about(custom.get(Integer.parseInt(refusal.field().get(place))));
    } catch (NumberFormatException | IndexOutOfBoundsException unknown) {
      return refusal;
    }
  }
}
