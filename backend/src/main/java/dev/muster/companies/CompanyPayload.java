package dev.muster.companies;

import dev.muster.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of a change of one company. */
record CompanyPayload(@Nullable Company company, @Nullable Conflict conflict, List<UserError> userErrors) {

  /** A change that met another. */
  record Conflict(Company current, List<ConflictingField> fields) {}

  /** One field of a conflict with both values. */
  record ConflictingField(String field, @Nullable Object yours, @Nullable Object theirs) {}

  static CompanyPayload of(Company company) {
    return new CompanyPayload(company, null, List.of());
  }

  static CompanyPayload conflicting(Company current, int version, List<ConflictingField> fields) {
    UserError error =
        UserError.of(
            "VERSION_CONFLICT",
            "Somebody changed this company meanwhile; it is at version " + version + " by now.",
            "input",
            "expectedVersion");
    return new CompanyPayload(null, new Conflict(current, fields), List.of(error));
  }
}
