package dev.muster.ui.api;

/** How many there are: exactly, or at least. */
public record Count(int value, Relation relation) {
  /** How the number relates to the real one. */
  public enum Relation {
    EXACT,
    AT_LEAST
  }

  public boolean isExact() {
    return relation == Relation.EXACT;
  }
}
