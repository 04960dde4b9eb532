package dev.muster.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A business refusal. */
public record UserError(
    String code,
    String message,
    List<String> field,
    @Nullable String policyKey,
    @Nullable String permission,
    List<String> contactIds) {

  /** Whether it is about this argument of the input, for example `email` or `tags`. */
  public boolean isAbout(String name) {
    return field.contains(name);
  }

  /** The same refusal, about a field that goes by another name on screen. */
  public UserError about(String name) {
    return new UserError(code, message, List.of(name), policyKey, permission, contactIds);
  }
}
