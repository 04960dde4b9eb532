package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/** A tag at its place in its group, with how many contacts have it. */
public record TagNode(
    String id,
    String name,
    String path,
    @Nullable Link group,
    @Nullable Link parent,
    int version,
    Count contacts) {

  /** What it belongs to. */
  public record Link(String id) {}
}
