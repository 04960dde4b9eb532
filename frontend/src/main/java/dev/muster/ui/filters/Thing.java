package dev.muster.ui.filters;

/** Something with a name that a filter knows by its id. */
public record Thing(String id, String name) {}
