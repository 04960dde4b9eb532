package dev.muster.ui.api;

import java.util.List;
import java.util.Map;

/**
 * Points for contacts that match a filter.
 *
 * @param words the filter for people
 * @param problems why the filter does not work any more; empty where it does
 */
public record ScoringRule(
    String id,
    String name,
    Map<String, Object> filter,
    String words,
    int points,
    boolean enabled,
    int position,
    Count matches,
    List<Problem> problems,
    int version) {

  /** Something that is wrong with a filter. */
  public record Problem(String code, String message) {}
}
