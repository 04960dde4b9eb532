package dev.muster.contacts;

import dev.muster.access.User;
import dev.muster.companies.Company;
import dev.muster.selection.ContactIds;
import dev.muster.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person one does business with. A field that was not asked for is null, like one that has no value. */
public record Contact(
    UUID uuid,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String mobile,
    @Nullable String jobTitle,
    @Nullable ContactStatus status,
    @Nullable Company company,
    @Nullable User owner,
    @Nullable List<Tag> tags,
    OffsetDateTime createdAt,
    OffsetDateTime updatedAt,
    int version) {

  /** The public id. */
  public String id() {
    return ContactIds.PREFIX.id(uuid);
  }

  /** First and last name, or how else one would call them. */
  public @Nullable String displayName() {
    String name = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return name.isEmpty()
        ? Stream.of(email, phone, mobile).filter(Objects::nonNull).findFirst().orElse(null)
        : name;
  }

  /** The status to show: so far nothing weighs more than the one that people set. */
  public @Nullable ContactStatus displayStatus() {
    return status;
  }

  /** Fields that the caller may not see; so far every role sees all. */
  public List<String> hiddenFields() {
    return List.of();
  }
}
