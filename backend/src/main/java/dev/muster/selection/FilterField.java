package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/** A field of {@code ContactFilter}, contributed by the feature that has the data. */
public interface FilterField {

  /** The field's name in the schema. */
  String name();

  /**
   * The condition over {@code contact c} that a caller's operators stand for.
   *
   * <p>May look things up first, in the caller's transaction where there is one; most fields have nothing to.
   *
   * @param operators the operator object as it was sent, its types checked against the schema
   */
  Mono<Where> where(Map<String, Object> operators, Caller caller);

  /**
   * What the field is called in a sentence: its name in words, unless it has a better one; a moment without
   * its "at".
   */
  default String label() {
    return name().equals("id") ? "contact" : spelled(name()).replaceFirst(" at$", "");
  }

  /** The conditions in words, all of which must hold, for example "lead score is at least 50". */
  default List<String> words(Map<String, Object> operators, Wording wording) {
    return wording.conditions(label(), operators);
  }

  /** A name of the schema in words: {@code leadScore} becomes "lead score", {@code END_USER} "End user". */
  static String spelled(String name) {
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    String words = name.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    return words.replaceAll("\\bemail\\b", "e-mail");
  }
}
