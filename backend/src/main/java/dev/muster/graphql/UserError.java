package dev.muster.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business refusal, which is data: the rule for programs and for people.
 *
 * @param code a value of {@code UserErrorCode} in the schema
 * @param field the path of the argument that broke the rule, empty where it is none alone
 * @param policyKey the setting that refused
 * @param permission the permission that is missing
 * @param contactIds public ids of the contacts it is about, at most 100
 * @param objectId public id of the object it is about, where that is no contact
 */
public record UserError(
    String code,
    String message,
    List<String> field,
    @Nullable String policyKey,
    @Nullable String permission,
    List<String> contactIds,
    @Nullable String objectId) {

  private static final int MOST_CONTACTS = 100;

  public UserError {
    field = List.copyOf(field);
    contactIds = List.copyOf(contactIds.subList(0, Math.min(contactIds.size(), MOST_CONTACTS)));
  }

  /** A refusal that is about no object but contacts. */
  public UserError(
      String code,
      String message,
      List<String> field,
      @Nullable String policyKey,
      @Nullable String permission,
      List<String> contactIds) {
    this(code, message, field, policyKey, permission, contactIds, null);
  }

  public static UserError of(String code, String message, String... field) {
    return new UserError(code, message, List.of(field), null, null, List.of(), null);
  }

  /** A refusal because of another object than the one that was to be changed. */
  public static UserError about(String objectId, String code, String message, String... field) {
    return new UserError(code, message, List.of(field), null, null, List.of(), objectId);
  }

  public static UserError byPolicy(String code, String policyKey, String message, String... field) {
    return new UserError(code, message, List.of(field), policyKey, null, List.of(), null);
  }

  public static UserError permissionRequired(String permission) {
    String message = "You need the permission " + permission + " for this.";
    return new UserError("PERMISSION_REQUIRED", message, List.of(), null, permission, List.of(), null);
  }
}
