package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/** An organisation that contacts work for. */
public record Company(String id, String name, @Nullable String website) {}
