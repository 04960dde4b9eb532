package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/** A person who works here. */
public record User(String id, String name, @Nullable String email) {}
