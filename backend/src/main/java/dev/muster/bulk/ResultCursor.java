package dev.muster.bulk;

import dev.muster.graphql.RequestError;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** A place in the results of an action: the contact it stands at. */
final class ResultCursor {

  private static final byte MARK = 'r';
  private static final int LENGTH = 17;

  private ResultCursor() {}

  static String text(UUID contact) {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(MARK);
    bytes.putLong(contact.getMostSignificantBits()).putLong(contact.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The contact that a caller's cursor stands for.
   *
   * @throws RequestError {@code MALFORMED_CURSOR}, or {@code CURSOR_MISMATCH} for one of another list
   */
  static UUID parse(String text) {
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      throw RequestError.badRequest("MALFORMED_CURSOR", "The cursor is not one that this API gave out.");
    }
    if (bytes.remaining() != LENGTH || bytes.get() != MARK) {
      throw RequestError.badRequest("CURSOR_MISMATCH", "The cursor belongs to another list.");
    }
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
