package dev.muster.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/**
 * A request that cannot be run: becomes a GraphQL error with {@code extensions.code}. Carries no stack trace.
 */
public final class RequestError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorType type;
  private final transient Map<String, Object> extensions;

  private RequestError(ErrorType type, String code, String message, Map<String, Object> more) {
    super(message, null, false, false);
    this.type = type;
    this.extensions = new LinkedHashMap<>(more);
    this.extensions.put("code", code);
  }

  /** The request breaks a rule of the contract. */
  public static RequestError badRequest(String code, String message) {
    return new RequestError(ErrorType.BAD_REQUEST, code, message, Map.of());
  }

  /** There is no such thing for this caller. */
  public static RequestError notFound(String code, String message) {
    return new RequestError(ErrorType.NOT_FOUND, code, message, Map.of());
  }

  /** The caller lacks a permission, which the error names. */
  public static RequestError permissionRequired(String permission) {
    String message = "You need the permission " + permission + " for this.";
    return new RequestError(
        ErrorType.FORBIDDEN, "PERMISSION_REQUIRED", message, Map.of("permission", permission));
  }

  public ErrorType type() {
    return type;
  }

  /** What goes into the error's {@code extensions}. */
  public Map<String, Object> extensions() {
    return extensions;
  }
}
