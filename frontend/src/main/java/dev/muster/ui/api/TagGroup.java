package dev.muster.ui.api;

/** Tags that belong together. */
public record TagGroup(String id, String name, TagGroupKind kind, int position, int version) {
  public boolean isTree() {
    return kind == TagGroupKind.TREE;
  }
}
