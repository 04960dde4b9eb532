package dev.muster.segments;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a saved list.
 *
 * @param action the mutation's name
 */
record SavedListChange(
    OffsetDateTime at, String actorName, String action, @Nullable Object before, @Nullable Object after) {}
