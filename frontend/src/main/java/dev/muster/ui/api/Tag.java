package dev.muster.ui.api;

/** A label on contacts. */
public record Tag(String id, String name) {}
