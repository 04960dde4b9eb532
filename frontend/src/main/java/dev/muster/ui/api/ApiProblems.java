package dev.muster.ui.api;

import dev.muster.ui.api.ApiProblem.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;

/** Turns the `errors` of an answer into one problem. */
final class ApiProblems {
  private ApiProblems() {}

  /** The first error counts: it is the one that a person can do something about. */
  static ApiProblem of(List<ResponseError> errors) {
    if (errors.isEmpty()) {
      return new ApiProblem(Kind.BROKEN, "The answer lacks what was asked for", null, null);
    }
    var first = errors.getFirst();
    var message = first.getMessage();
    return new ApiProblem(
        kind(first.getExtensions()),
        message == null ? "" : message,
        text(first.getExtensions(), "permission"),
        null);
  }

  private static Kind kind(Map<String, Object> extensions) {
    var classification = text(extensions, "classification");
    return switch (classification == null ? "" : classification) {
      case "FORBIDDEN" -> Kind.FORBIDDEN;
      case "NOT_FOUND" -> Kind.NOT_FOUND;
      case "BAD_REQUEST" -> Kind.REFUSED;
      default -> Kind.BROKEN;
    };
  }

  private static @Nullable String text(Map<String, Object> extensions, String key) {
    return extensions.get(key) instanceof String text ? text : null;
  }
}
