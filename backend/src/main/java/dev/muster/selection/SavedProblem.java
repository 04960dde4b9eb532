package dev.muster.selection;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why something that was saved no longer works.
 *
 * @param code for programs, for example {@code CUSTOM_FIELD_GONE}
 * @param message for people
 * @param path where in what was saved, for example {@code ["filter", "and", "0", "customField", "field"]}
 */
public record SavedProblem(String code, String message, List<String> path) {

  public SavedProblem {
    path = List.copyOf(path);
  }

  /** The same one, seen from further out. */
  public SavedProblem within(String... outer) {
    return new SavedProblem(code, message, Stream.concat(Stream.of(outer), path.stream()).toList());
  }
}
