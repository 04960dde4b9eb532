package dev.muster.graphql;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.graphql.execution.ErrorType;

/** A rule that a document can break by its size alone. */
enum DocumentRule {
  DOCUMENT_TOO_LONG("A document has at most %,d characters.", DocumentLimits::characters),
  DOCUMENT_TOO_DEEP("Fields may be nested at most %,d deep.", DocumentLimits::depth),
  TOO_MANY_FIELDS("An operation has at most %,d fields.", DocumentLimits::fields),
  TOO_MANY_ALIASES("A document has at most %,d aliases.", DocumentLimits::aliases),
  TOO_MANY_REPEATS("A field may be asked for at most %,d times in one place.", DocumentLimits::repeats),
  TOO_MANY_DIRECTIVES("At most %,d directives may stand in one place.", DocumentLimits::directives),
  FRAGMENT_CYCLE("A fragment must not hold itself, neither directly nor through others.", limits -> 0);

  private final String message;
  private final ToIntFunction<DocumentLimits> limit;

  DocumentRule(String message, ToIntFunction<DocumentLimits> limit) {
    this.message = message;
    this.limit = limit;
  }

  /** What the client is told: the rule as {@code code}, and its {@code limit}, 0 where it has none. */
  GraphQLError error(DocumentLimits limits) {
    int most = limit.applyAsInt(limits);
    return GraphQLError.newError()
        .errorType(ErrorType.BAD_REQUEST)
        .message("%s", message.formatted(most))
        .extensions(Map.of("code", name(), "limit", most))
        .build();
  }

  /** Ends the look at a document, before it is validated. */
  AbortExecutionException broken(DocumentLimits limits) {
    return new AbortExecutionException(List.of(error(limits)));
  }
}
