package dev.muster.graphql;

import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/**
 * Gives the errors that come from GraphQL itself, not from a feature, a code and one of the classifications.
 */
enum ErrorCode {
  /** The document is not GraphQL. */
  SYNTAX(ErrorType.BAD_REQUEST),
  /** The document or its variables do not fit the schema. */
  VALIDATION(ErrorType.BAD_REQUEST),
  /** Ended before it was done, usually because the client left. */
  ABORTED(ErrorType.INTERNAL_ERROR),
  /** Something unexpected happened on the server. */
  INTERNAL_ERROR(ErrorType.INTERNAL_ERROR);

  private final ErrorType type;

  ErrorCode(ErrorType type) {
    this.type = type;
  }

  /** The error with a code: the one it has, or the one that follows from its kind. */
  static GraphQLError coded(GraphQLError error) {
    Map<String, Object> extensions = error.getExtensions();
    if (extensions != null && extensions.containsKey("code")) {
      return error;
    }
    ErrorCode code = of(error);
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("code", code.name());
    return GraphQLError.newError()
        .message(error.getMessage())
        .locations(error.getLocations())
        .path(error.getPath())
        .errorType(code.type)
        .extensions(more)
        .build();
  }

  private static ErrorCode of(GraphQLError error) {
    return switch (error.getErrorType()) {
      case graphql.ErrorType.InvalidSyntax -> SYNTAX;
      case graphql.ErrorType.ValidationError, graphql.ErrorType.OperationNotSupported -> VALIDATION;
      case graphql.ErrorType.ExecutionAborted -> ABORTED;
      case null, default -> INTERNAL_ERROR;
    };
  }
}
