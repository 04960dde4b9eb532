package dev.muster.sql;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values as the text of a {@code jsonb} column. */
public final class JsonText {

  private static final String NULL_CHARACTER = "u0000";

  private JsonText() {}

  /**
   * The value as JSON.
   *
   * @throws UnstorableText where a string in it holds U+0000, which PostgreSQL keeps in no form
   */
  public static String of(JsonMapper json, @Nullable Object value) {
    String text = json.writeValueAsString(value);
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
      if (text.startsWith(NULL_CHARACTER, at + 1)) {
        throw new UnstorableText();
      }
    }
    return text;
  }
}
