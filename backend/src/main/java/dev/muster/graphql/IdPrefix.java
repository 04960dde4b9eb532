package dev.muster.graphql;

import de.fxlae.typeid.TypeId;
import java.util.Optional;
import java.util.UUID;

/**
 * The kind of object that an id names, for example {@code contact} in {@code
 * contact_01h455vb4pex5vsknk084sn02q}.
 *
 * <p>Outside, ids are texts of this form (TypeID over UUIDv7); inside they are the bare {@link UUID}.
 */
public record IdPrefix(String text) {

  /** The public id of an object of this kind. */
  public String id(UUID uuid) {
    return TypeId.of(text, uuid).toString();
  }

  /**
   * The bare id behind a public one.
   *
   * @throws RequestError {@code MALFORMED_ID} where it is no id of this kind
   */
  public UUID uuid(String id) {
    return find(id)
        .orElseThrow(() ->
            RequestError.badRequest("MALFORMED_ID", "'" + shortened(id) + "' is no id of a " + text + "."));
  }

  /** The bare id behind a public one, or empty where it is no id of this kind. */
  public Optional<UUID> find(String id) {
    if (!id.startsWith(text + "_")) {
      return Optional.empty();
    }
    return TypeId.parseToOptional(id).filter(parsed -> parsed.prefix().equals(text)).map(TypeId::uuid);
  }

  private static String shortened(String id) {
    return id.length() <= 60 ? id : id.substring(0, 60) + "…";
  }
}
