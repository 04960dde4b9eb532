package dev.muster.graphql;

/** How much a selection set asks for, fragments included. Numbers stop at {@link Integer#MAX_VALUE}. */
record DocumentSize(int depth, int fields, int aliases) {

  static final DocumentSize NONE = new DocumentSize(0, 0, 0);

  DocumentSize beside(DocumentSize other) {
    return new DocumentSize(
        Math.max(depth, other.depth), sum(fields, other.fields), sum(aliases, other.aliases));
  }

  /** The same under one field more. */
  DocumentSize underField(boolean hasAlias) {
    return new DocumentSize(depth + 1, sum(fields, 1), sum(aliases, hasAlias ? 1 : 0));
  }

  /**
   * Leaves a size alone that is within the limits.
   *
   * @throws graphql.execution.AbortExecutionException with the rule that it breaks
   */
  DocumentSize within(DocumentLimits limits) {
    if (depth > limits.depth()) {
      throw DocumentRule.DOCUMENT_TOO_DEEP.broken(limits);
    }
    if (fields > limits.fields()) {
      throw DocumentRule.TOO_MANY_FIELDS.broken(limits);
    }
    if (aliases > limits.aliases()) {
      throw DocumentRule.TOO_MANY_ALIASES.broken(limits);
    }
    return this;
  }

  private static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }
}
