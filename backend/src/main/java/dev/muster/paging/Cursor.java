package dev.muster.paging;

import dev.muster.graphql.RequestError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A place in a list: the keys of one row in one order, opaque to the caller. */
record Cursor(List<String> keys) {

  private static final int LONGEST = 4_000;

  /** The first byte, so that what is none is told from one of another list. */
  private static final byte MARK = 1;

  Cursor {
    keys = List.copyOf(keys);
  }

  /** Each key with its length before it, after a mark of the order. */
  String text(Order order) {
    List<byte[]> parts = new ArrayList<>();
    keys.forEach(key -> parts.add(key.getBytes(StandardCharsets.UTF_8)));
    ByteBuffer bytes = ByteBuffer.allocate(5 + parts.stream().mapToInt(part -> 4 + part.length).sum());
    bytes.put(MARK).putInt(order.name().hashCode());
    parts.forEach(part -> bytes.putInt(part.length).put(part));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The place that a caller's text stands for.
   *
   * @throws RequestError {@code MALFORMED_CURSOR} or {@code CURSOR_MISMATCH}
   */
  static Cursor parse(String text, Order order) {
    ByteBuffer bytes = decode(text);
    if (bytes.remaining() < 5 || bytes.get() != MARK) {
      throw malformed();
    }
    if (bytes.getInt() != order.name().hashCode()) {
      throw RequestError.badRequest("CURSOR_MISMATCH", "The cursor belongs to a list in another order.");
    }
    List<String> keys = new ArrayList<>();
    while (bytes.hasRemaining()) {
      keys.add(key(bytes));
    }
    if (keys.size() != order.terms().size()) {
      throw malformed();
    }
    return new Cursor(keys);
  }

  private static String key(ByteBuffer bytes) {
    int length = bytes.remaining() < 4 ? -1 : bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw malformed();
    }
    byte[] part = new byte[length];
    bytes.get(part);
    String key = new String(part, StandardCharsets.UTF_8);
    if (key.indexOf('\0') >= 0) {
      throw malformed();
    }
    return key;
  }

  private static ByteBuffer decode(String text) {
    if (text.length() > LONGEST) {
      throw malformed();
    }
    try {
      return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      throw malformed();
    }
  }

  private static RequestError malformed() {
    return RequestError.badRequest("MALFORMED_CURSOR", "The cursor is not one that this API gave out.");
  }
}
