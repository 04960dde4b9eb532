package dev.muster.ui.bulk;

import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.Drip;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what an action was asked to do and what it did. */
final class BulkWords {
  /** The kind of an action that takes another one back. */
  static final String UNDO = "undoBulkAction";

  private static final Set<String> STATUSES = Set.of("ACTIVE", "INACTIVE");

  /** What says nothing to people. */
  private static final Pattern ID = Pattern.compile("[a-z_]+_[0-9a-z]{26}");

  private BulkWords() {}

  /** For example `Add tags: VIP, Berlin`. */
  static String request(BulkAction action) {
    var name = Texts.word("action", action.kind());
    var values =
        action.input().values().stream()
            .map(BulkWords::value)
            .filter(value -> !ID.matcher(value).lookingAt())
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? name : Texts.of("bulk.request", name, values);
  }

  /** The id of the action that this one takes back; null where it is no such action, or only tries to. */
  static @Nullable String undone(BulkAction action) {
    return action.kind().equals(UNDO) && !action.dryRun() && action.input().get("id") instanceof String id
        ? id
        : null;
  }

  /** When it was to run: at once, at a moment, in batches. */
  static String when(BulkAction action) {
    return switch (action.mode()) {
      case AT_ONCE, DRIP -> Texts.word("mode", action.mode().name());
      case SCHEDULED -> Texts.of("bulk.mode.at", Formats.moment(action.startAt()));
    };
  }

  /** The moment that it waits for, or waited for before it began; empty where there is none. */
  static String moment(BulkAction action) {
    return Formats.moment(action.nextBatchAt() == null ? action.startAt() : action.nextBatchAt());
  }

  /** How far it is. */
  static String progress(BulkAction action) {
    return Texts.of("bulk.of", Formats.number(action.processed()), Formats.number(action.total()));
  }

  /** For example `100 every 5 hours · Mon, Tue · 09:00 to 17:00 · Europe/Berlin`. */
  static String drip(Drip drip) {
    var parts = new ArrayList<String>();
    parts.add(
        Texts.of(
            "bulk.drip.every",
            Formats.number(drip.batchSize()),
            Texts.of("bulk.drip." + drip.unit(), drip.every())));
    if (drip.weekdays().size() < DayOfWeek.values().length) {
      parts.add(days(drip.weekdays()));
    }
    if (drip.windowEnd() != null || !drip.windowStart().equals("00:00")) {
      var end = drip.windowEnd() == null ? Texts.of("bulk.drip.midnight") : drip.windowEnd();
      parts.add(Texts.of("bulk.drip.window", drip.windowStart(), end));
    }
    parts.add(drip.timeZone());
    return String.join(" · ", parts);
  }

  private static String days(List<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> day.getDisplayName(TextStyle.SHORT, Formats.locale()))
        .collect(Collectors.joining(", "));
  }

  /** A value before or after: lists by their entries, objects by their name, words of the schema as words. */
  static String value(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Collection<?> list when list.isEmpty() -> "–";
      case Collection<?> list -> list.stream().map(BulkWords::value).collect(Collectors.joining(", "));
      case Map<?, ?> object when object.get("name") != null -> String.valueOf(object.get("name"));
      case String word when STATUSES.contains(word) -> Texts.word("status", word);
      default -> String.valueOf(value);
    };
  }
}
