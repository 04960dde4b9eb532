package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/** An action, and if it does not apply to a selection, why. */
public record AvailableAction(
    String name,
    boolean available,
    @Nullable String reason,
    @Nullable String policyKey,
    @Nullable String permission) {}
