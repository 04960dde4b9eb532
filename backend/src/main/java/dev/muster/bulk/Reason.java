package dev.muster.bulk;

/** Why a contact was skipped or failed, for programs and for people, without the server's internals. */
record Reason(String code, String message) {

  static final Reason GONE =
      new Reason("CONTACT_GONE", "The contact was deleted after the action was accepted.");
  static final Reason NOT_VISIBLE =
      new Reason("NOT_VISIBLE", "Who started the action may no longer see the contact.");

  /** The reason that an SQLSTATE stands for. */
  static Reason of(String sqlState) {
    return switch (sqlState) {
      case "23505" -> new Reason("NOT_UNIQUE", "Another record has this value already.");
      case "23503" -> new Reason("REFERENCE_GONE", "Something that the change refers to is no longer there.");
      case "23502" -> new Reason("VALUE_MISSING", "A value that must be there would be missing.");
      default ->
          sqlState.startsWith("22")
              ? new Reason("VALUE_IMPOSSIBLE", "The new value does not fit its field.")
              : new Reason("RULE_BROKEN", "The change would break a rule for this contact.");
    };
  }
}
