package dev.muster.scoring;

import dev.muster.sql.Query;
import dev.muster.sql.Where;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What the rules that count amount to: one expression over {@code contact c}, from 0 to 100. */
record Formula(Query score) {

  /** The points of whoever meets a condition. */
  record Term(Where where, int points) {}

  static Formula of(List<Term> terms) {
    Query sum = Query.of("greatest(0, least(100, 0");
    for (Term term : terms) {
      sum = sum.append(" + CASE WHEN ").append(term.where()).append(" THEN ?::int ELSE 0 END", term.points());
    }
    return new Formula(sum.append("))"));
  }

  /**
   * Two formulas that are the same have the same one: the rules, and all that they were looked up to mean.
   */
  String fingerprint() {
    String text = score.sql() + Arrays.deepToString(score.binds().toArray());
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
