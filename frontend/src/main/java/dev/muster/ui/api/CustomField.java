package dev.muster.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of contacts that the workspace has made. */
public record CustomField(
    String id,
    String name,
    @Nullable String description,
    CustomFieldKind kind,
    List<Option> options,
    @Nullable String currency,
    boolean required,
    int position,
    int version) {

  /** One of the values of a choice. */
  public record Option(String id, String label) {}

  /** Where a field is used: what its end would touch. */
  public record Usage(int contacts, int smartLists, int segments, int scoringRules) {}

  /** The label of one of its options; the id itself where there is none. */
  public String label(Object option) {
    return options.stream()
        .filter(one -> one.id().equals(option))
        .map(Option::label)
        .findFirst()
        .orElse(String.valueOf(option));
  }
}
