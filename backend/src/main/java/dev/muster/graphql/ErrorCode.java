package dev.muster.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
  /** More of the schema at once, or around in circles, than a tool that means well asks for. */
  INTROSPECTION_TOO_LARGE(ErrorType.BAD_REQUEST),
  /** The server does not tell its schema to this caller. */
  INTROSPECTION_DISABLED(ErrorType.FORBIDDEN),
  /** Ended before it was done, usually because the client left. */
  ABORTED(ErrorType.INTERNAL_ERROR),
  /** Something unexpected happened on the server. */
  INTERNAL_ERROR(ErrorType.INTERNAL_ERROR);

  private final ErrorType type;

  ErrorCode(ErrorType type) {
    this.type = type;
  }

  /** The errors with codes; the same mistake in several places is one error with several locations. */
  static List<GraphQLError> coded(List<GraphQLError> errors) {
    Map<String, GraphQLError> mistakes = new LinkedHashMap<>();
    List<GraphQLError> coded = new ArrayList<>();
    for (GraphQLError error : errors) {
      if (error instanceof ValidationError) {
        mistakes.merge(error.getMessage(), coded(error), ErrorCode::inBothPlaces);
      } else {
        coded.add(coded(error));
      }
    }
    coded.addAll(0, mistakes.values());
    return coded;
  }

  private static GraphQLError inBothPlaces(GraphQLError one, GraphQLError other) {
    List<SourceLocation> places = new ArrayList<>(one.getLocations());
    places.addAll(other.getLocations());
    return GraphqlErrorBuilder.newError()
        .message("%s", one.getMessage())
        .locations(places)
        .errorType(one.getErrorType())
        .extensions(one.getExtensions())
        .build();
  }

  /** The error with a code: the one it has, or the one that follows from its kind. */
  private static GraphQLError coded(GraphQLError error) {
    Map<String, Object> extensions = error.getExtensions();
    if (extensions != null && extensions.containsKey("code")) {
      return error;
    }
    ErrorCode code = of(error);
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("code", code.name());
    return GraphQLError.newError()
        .message("%s", error.getMessage())
        .locations(error.getLocations())
        .path(error.getPath())
        .errorType(code.type)
        .extensions(more)
        .build();
  }

  private static ErrorCode of(GraphQLError error) {
    if (error instanceof BadFaithIntrospectionError) {
      return INTROSPECTION_TOO_LARGE;
    }
    if (error instanceof IntrospectionDisabledError) {
      return INTROSPECTION_DISABLED;
    }
    return switch (error.getErrorType()) {
      case graphql.ErrorType.InvalidSyntax -> SYNTAX;
      case graphql.ErrorType.ValidationError, graphql.ErrorType.OperationNotSupported -> VALIDATION;
      case graphql.ErrorType.ExecutionAborted -> ABORTED;
      case null, default -> INTERNAL_ERROR;
    };
  }
}
