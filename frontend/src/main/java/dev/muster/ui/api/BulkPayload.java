package dev.muster.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accepted action, or why it was refused. */
public record BulkPayload(@Nullable BulkAction bulkAction, List<UserError> userErrors) {}
