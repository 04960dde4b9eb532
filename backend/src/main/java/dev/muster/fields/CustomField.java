package dev.muster.fields;

import dev.muster.graphql.IdPrefix;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A field that the workspace defined for contacts. */
public record CustomField(
    UUID uuid,
    String name,
    @Nullable String description,
    CustomFieldKind kind,
    List<CustomFieldOption> options,
    @Nullable String currency,
    boolean required,
    int position,
    int version,
    OffsetDateTime createdAt) {

  public static final IdPrefix PREFIX = new IdPrefix("field");

  public CustomField {
    options = List.copyOf(options);
  }

  /** Something that can be chosen. */
  public record CustomFieldOption(UUID uuid, String label) {

    public static final IdPrefix PREFIX = new IdPrefix("option");

    /** The public id. */
    public String id() {
      return PREFIX.id(uuid);
    }

    /** How a value refers to it. */
    String key() {
      return uuid.toString();
    }
  }

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }

  /** What a contact's values name it by. */
  String key() {
    return uuid.toString();
  }

  /** The option that a stored value refers to. */
  Optional<CustomFieldOption> option(Object key) {
    return options.stream().filter(option -> option.key().equals(key)).findFirst();
  }

  /** The place of an option, from 1; 0 for one that is none. */
  int place(CustomFieldOption option) {
    return 1
        + IntStream.range(0, options.size())
            .filter(index -> options.get(index).equals(option))
            .findFirst()
            .orElse(-1);
  }
}
