package dev.muster.ui.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact as the caller may see it: a hidden field is null and named in {@code hiddenFields}. */
public record Contact(
    String id,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String displayName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String mobile,
    @Nullable String jobTitle,
    @Nullable ContactStatus status,
    @Nullable DisplayStatus displayStatus,
    @Nullable Company company,
    @Nullable User owner,
    @Nullable List<Tag> tags,
    List<String> hiddenFields,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  /** A name to show in any case. */
  public String title() {
    return displayName == null || displayName.isBlank() ? id : displayName;
  }
}
