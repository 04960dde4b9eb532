package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/** A call that could not be carried out; says why in a form that a text for people can be made from. */
public class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of trouble. */
  public enum Kind {
    /** The API does not answer, or not in time. */
    UNREACHABLE,
    /** The caller lacks a permission. */
    FORBIDDEN,
    /** There is no such thing. */
    NOT_FOUND,
    /** The API refused the request as it stands; its message names the rule. */
    REFUSED,
    /** The API failed. */
    BROKEN
  }

  private final Kind kind;
  private final @Nullable String permission;

  ApiProblem(Kind kind, String message, @Nullable String permission, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.permission = permission;
  }

  static ApiProblem unreachable(Throwable cause) {
    return new ApiProblem(Kind.UNREACHABLE, "The API does not answer", null, cause);
  }

  public Kind kind() {
    return kind;
  }

  /** The permission that is missing, for example `SETTINGS`; null where it is not about rights. */
  public @Nullable String permission() {
    return permission;
  }

  /** The API's own words. */
  public String message() {
    var message = getMessage();
    return message == null ? "" : message;
  }
}
