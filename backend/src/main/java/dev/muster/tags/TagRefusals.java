package dev.muster.tags;

import dev.muster.graphql.IdPrefix;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules that changes of tags and groups share. */
final class TagRefusals {

  private static final int LONGEST_NAME = 80;

  private TagRefusals() {}

  /** A name without surrounding blanks. */
  static String name(@Nullable Object written) {
    String name = written == null ? "" : written.toString().strip();
    if (name.isEmpty()) {
      throw new Refusal(UserError.of("REQUIRED", "A name cannot be blank.", "input", "name"));
    }
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new Refusal(UserError.of("TOO_LONG", "A name has at most 80 characters.", "input", "name"));
    }
    return name;
  }

  /** The bare id of something that has to exist. */
  static UUID id(IdPrefix prefix, Object written, String field) {
    return prefix.find(written.toString()).orElseThrow(() -> notFound(field));
  }

  static Refusal notFound(String field) {
    return new Refusal(UserError.of("NOT_FOUND", "There is none with this id.", "input", field));
  }

  static Refusal alreadyExists() {
    return new Refusal(UserError.of("ALREADY_EXISTS", "There is one of this name already.", "input", "name"));
  }

  static Refusal invalid(String message, String field) {
    return new Refusal(UserError.of("INVALID", message, "input", field));
  }

  static void refuseOther(@Nullable Integer expected, int version) {
    if (expected != null && expected != version) {
      String message = "Somebody changed this meanwhile; it is at version " + version + " by now.";
      throw new Refusal(UserError.of("VERSION_CONFLICT", message, "input", "expectedVersion"));
    }
  }

  static Refusal confirmRequired(String consequences) {
    return new Refusal(UserError.of("CONFIRM_REQUIRED", consequences, "input", "confirm"));
  }
}
