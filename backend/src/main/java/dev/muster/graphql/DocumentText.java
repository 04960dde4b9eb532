package dev.muster.graphql;

import org.jspecify.annotations.Nullable;

/**
 * What a document's text shows of its size before anything is parsed, in one pass over its characters: enough
 * to turn hostile ones away for next to nothing. What is no GraphQL at all is left to the parser.
 */
final class DocumentText {

  private final String text;
  private final DocumentLimits limits;
  private int at;
  private int parentheses;
  private int braces;
  private int aliases;
  private int directives;
  private boolean isDirectiveName;

  private DocumentText(String text, DocumentLimits limits) {
    this.text = text;
    this.limits = limits;
  }

  /** The rule that it breaks, or null. Fragments are counted once, wherever they are used. */
  static @Nullable DocumentRule brokenBy(String text, DocumentLimits limits) {
    return text.length() > limits.characters()
        ? DocumentRule.DOCUMENT_TOO_LONG
        : new DocumentText(text, limits).broken();
  }

  private @Nullable DocumentRule broken() {
    while (at < text.length()) {
      take(text.charAt(at++));
      if (braces > mostBraces()) {
        return DocumentRule.DOCUMENT_TOO_DEEP;
      }
      if (aliases > limits.aliases()) {
        return DocumentRule.TOO_MANY_ALIASES;
      }
      if (directives > limits.directives()) {
        return DocumentRule.TOO_MANY_DIRECTIVES;
      }
    }
    return null;
  }

  /** Each level may have an inline fragment, whose braces are no level; exact is only the parsed document. */
  private long mostBraces() {
    return 2L * limits.depth();
  }

  private void take(char character) {
    switch (character) {
      case '#' -> skipComment();
      case '"' -> skipText();
      case '(' -> parentheses++;
      case ')' -> parentheses--;
      default -> {
        if (parentheses == 0) {
          takeOutsideArguments(character);
        }
      }
    }
  }

  /** A colon that is no argument's, and no variable's, is an alias. */
  private void takeOutsideArguments(char character) {
    switch (character) {
      case '@' -> {
        directives++;
        isDirectiveName = true;
      }
      case ':' -> aliases++;
      case '{' -> open();
      case '}' -> braces--;
      default -> {
        if (isName(character)) {
          skipName();
        }
      }
    }
  }

  private void open() {
    braces++;
    directives = 0;
  }

  /** Directives that follow one another stand in one place; another name between them begins the next. */
  private void skipName() {
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    if (!isDirectiveName) {
      directives = 0;
    }
    isDirectiveName = false;
  }

  private static boolean isName(char character) {
    return character == '_' || Character.isLetterOrDigit(character);
  }

  private void skipComment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void skipText() {
    boolean isBlock = text.startsWith("\"\"", at);
    String end = isBlock ? "\"\"\"" : "\"";
    at += isBlock ? 2 : 0;
    while (at < text.length() && !text.startsWith(end, at)) {
      boolean isEscape = text.charAt(at) == '\\' && (!isBlock || text.startsWith("\\\"\"\"", at));
      at += isEscape ? (isBlock ? 4 : 2) : 1;
    }
    at += end.length();
  }
}
