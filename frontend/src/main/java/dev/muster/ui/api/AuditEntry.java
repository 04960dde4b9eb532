package dev.muster.ui.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One recorded change of one field of a contact. */
public record AuditEntry(
    String id,
    Instant at,
    String actorName,
    String action,
    @Nullable String field,
    @Nullable Object before,
    @Nullable Object after,
    @Nullable String bulkActionId) {}
