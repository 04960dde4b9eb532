package dev.muster.paging;

/** An entry at its place in a list. */
public record Edge<T>(String cursor, T node) {}
