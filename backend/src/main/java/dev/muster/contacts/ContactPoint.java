package dev.muster.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One of several ways to reach somebody. In a list of them the first is the primary one, and no other is. */
sealed interface ContactPoint<P extends ContactPoint<P>> permits ContactEmail, ContactPhone, ContactAddress {

  /** The most of one kind that a contact has. */
  int MOST = 20;

  boolean primary();

  /** The same as the primary one, or not. */
  P asPrimary(boolean primary);

  /** Two entries of equal keys lead to the same place. */
  Object key();

  /**
   * The primary entry and then the others in their order, each once; without a primary one the first is it.
   */
  static <P extends ContactPoint<P>> List<P> inOrder(List<P> entries) {
    List<P> primaryFirst = new ArrayList<>(entries.stream().filter(ContactPoint::primary).toList());
    primaryFirst.addAll(entries.stream().filter(entry -> !entry.primary()).toList());
    Set<Object> seen = new HashSet<>();
    List<P> inOrder = new ArrayList<>();
    for (P entry : primaryFirst) {
      if (seen.add(entry.key())) {
        inOrder.add(entry.asPrimary(inOrder.isEmpty()));
      }
    }
    return List.copyOf(inOrder);
  }
}
