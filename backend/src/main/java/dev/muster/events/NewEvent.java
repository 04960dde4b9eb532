package dev.muster.events;

import dev.muster.graphql.UserError;
import dev.muster.selection.ContactIds;
import dev.muster.selection.Operators;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as somebody reports it.
 *
 * @param contactId as it was written
 * @param contact null where that is no contact's id
 * @param at when it happened; now where it is null
 */
record NewEvent(
    String contactId,
    @Nullable UUID contact,
    String name,
    @Nullable OffsetDateTime at,
    @Nullable BigDecimal value,
    boolean contacted) {

  private static final int LONGEST_NAME = 100;

  /** How far ahead another system's clock may be. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /** Reads {@code ExternalEventInput}. */
  static NewEvent of(Map<String, Object> input) {
    String id = Operators.given(input, "contactId").toString();
    Object value = input.get("value");
    return new NewEvent(
        id,
        ContactIds.PREFIX.find(id).orElse(null),
        Operators.given(input, "name").toString().strip(),
        (OffsetDateTime) input.get("at"),
        value == null ? null : new BigDecimal(value.toString()),
        Boolean.TRUE.equals(input.get("contacted")));
  }

  /** The rules that it breaks, at its place in the list. */
  List<UserError> errors(int place) {
    List<UserError> errors = new ArrayList<>();
    int length = name.codePointCount(0, name.length());
    if (name.isEmpty()) {
      errors.add(error("REQUIRED", "An event has a name.", place, "name"));
    }
    if (length > LONGEST_NAME) {
      String message = "At most " + LONGEST_NAME + " characters, not " + length + ".";
      errors.add(error("TOO_LONG", message, place, "name"));
    }
    if (at != null && at.isAfter(OffsetDateTime.now(at.getOffset()).plus(AHEAD))) {
      errors.add(error("INVALID", "It has not happened yet.", place, "at"));
    }
    return errors;
  }

  private static UserError error(String code, String message, int place, String field) {
    return UserError.of(code, message, "input", "events", Integer.toString(place), field);
  }

  /** By the names of the schema, without the contact and what is empty. */
  Map<String, Object> shown() {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", name);
    if (at != null) {
      shown.put("at", at.toString());
    }
    if (value != null) {
      shown.put("value", value);
    }
    if (contacted) {
      shown.put("contacted", true);
    }
    return shown;
  }
}
