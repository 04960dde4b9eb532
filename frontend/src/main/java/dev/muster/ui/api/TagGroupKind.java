package dev.muster.ui.api;

/** Whether a group's tags are a plain list or a tree. */
public enum TagGroupKind {
  FREE,
  TREE
}
