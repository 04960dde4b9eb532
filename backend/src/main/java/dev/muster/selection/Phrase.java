package dev.muster.selection;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a sentence, which knows when it needs brackets. */
record Phrase(String text, Joint joint) {

  /** What holds a phrase together. */
  private enum Joint {
    NONE,
    AND,
    OR
  }

  static Phrase of(String text) {
    return new Phrase(text, Joint.NONE);
  }

  /** All of these; of none "everybody". */
  static Phrase all(List<Phrase> parts) {
    return join(parts, Joint.AND, " and ", "everybody");
  }

  /** Any of these; of none "nobody". */
  static Phrase any(List<Phrase> parts) {
    return join(parts, Joint.OR, " or ", "nobody");
  }

  Phrase not() {
    return of("not (" + text + ")");
  }

  private static Phrase join(List<Phrase> parts, Joint joint, String word, String ofNone) {
    if (parts.isEmpty()) {
      return of(ofNone);
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return new Phrase(
        parts.stream().map(part -> part.within(joint)).collect(Collectors.joining(word)), joint);
  }

  private String within(Joint outer) {
    return joint == Joint.NONE || joint == outer ? text : "(" + text + ")";
  }
}
