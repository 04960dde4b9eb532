package dev.muster.bulk;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to run a bulk action, as the caller wrote it. */
record BulkRunInput(
    @Nullable String name,
    @Nullable Boolean dryRun,
    @Nullable String previewOf,
    @Nullable String after,
    @Nullable BulkMode mode,
    @Nullable OffsetDateTime startAt,
    @Nullable DripInput drip,
    @Nullable Integer expectedTotal,
    @Nullable String idempotencyKey) {

  static final BulkRunInput NONE = new BulkRunInput(null, null, null, null, null, null, null, null, null);

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_KEY = 200;

  BulkRunInput {
    name = name == null ? null : name.strip();
  }

  /** Whether it only says what it would do. */
  boolean isDry() {
    return Boolean.TRUE.equals(dryRun);
  }

  /**
   * Checks the limits, and says when the action runs; a dry run is checked as what it tries would be.
   *
   * @param now a start before it has passed
   * @throws Refusal {@code REQUIRED}, {@code TOO_LONG} or {@code INVALID}
   */
  Schedule schedule(OffsetDateTime now) {
    List<UserError> errors = new ArrayList<>();
    check("name", name, LONGEST_NAME, errors);
    check("idempotencyKey", idempotencyKey, LONGEST_KEY, errors);
    Schedule schedule = schedule(now, errors::add);
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return schedule;
  }

  private Schedule schedule(OffsetDateTime now, Consumer<UserError> errors) {
    BulkMode chosen = mode == null ? BulkMode.AT_ONCE : mode;
    if (startAt != null && startAt.isBefore(now)) {
      errors.accept(UserError.of("INVALID", "The start has passed already.", "run", "startAt"));
    }
    if (isDry() && previewOf != null) {
      errors.accept(UserError.of("INVALID", "A dry run has no `previewOf`.", "run", "previewOf"));
    }
    if (chosen == BulkMode.AT_ONCE && startAt != null) {
      errors.accept(UserError.of("INVALID", "What runs at once has no `startAt`.", "run", "startAt"));
    }
    if (chosen != BulkMode.AT_ONCE && after != null) {
      errors.accept(
          UserError.of(
              "INVALID", "What comes after another action runs as soon as that is done.", "run", "after"));
    }
    if (chosen == BulkMode.SCHEDULED && startAt == null) {
      errors.accept(UserError.of("REQUIRED", "What is scheduled needs a `startAt`.", "run", "startAt"));
    }
    if (chosen == BulkMode.DRIP && drip == null) {
      errors.accept(UserError.of("REQUIRED", "A drip needs a `drip`.", "run", "drip"));
    }
    if (chosen != BulkMode.DRIP && drip != null) {
      errors.accept(UserError.of("INVALID", "Only the mode DRIP takes a `drip`.", "run", "drip"));
    }
    return new Schedule(chosen, startAt, drip == null ? null : drip.read(errors));
  }

  private static void check(String field, @Nullable String value, int longest, List<UserError> errors) {
    if (value == null) {
      return;
    }
    if (value.isBlank()) {
      errors.add(UserError.of("REQUIRED", "`" + field + "` cannot be blank; leave it out.", "run", field));
    }
    if (value.codePointCount(0, value.length()) > longest) {
      String message = "`" + field + "` has at most " + longest + " characters.";
      errors.add(UserError.of("TOO_LONG", message, "run", field));
    }
  }
}
