package dev.muster.ui.parts;

import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.UserError;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says in words for people what went wrong. */
public final class Problems {
  private Problems() {}

  public static String text(ApiProblem problem) {
    return switch (problem.kind()) {
      case UNREACHABLE -> Texts.of("problem.unreachable");
      case FORBIDDEN -> permission(problem.permission(), problem.message());
      case NOT_FOUND, REFUSED -> problem.message();
      case BROKEN -> Texts.of("problem.broken");
    };
  }

  /** The rule, and the setting or permission behind it. */
  public static String text(UserError refusal) {
    if (refusal.permission() != null) {
      return permission(refusal.permission(), refusal.message());
    }
    return refusal.policyKey() == null
        ? refusal.message()
        : Texts.of("problem.setting", refusal.message(), refusal.policyKey());
  }

  /** Names the missing permission; falls back to the API's words where it does not say which. */
  public static String permission(@Nullable String permission, String message) {
    return permission == null
        ? message
        : Texts.of("problem.permission", Texts.word("permission", permission));
  }
}
