package dev.muster.bench;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An SQL statement with marks {@code $1, $2 …}.
 *
 * @param values for the marks, in their order
 */
record Statement(String sql, List<String> values) {

  private static final Pattern MARK = Pattern.compile("\\$(\\d+)");

  Statement {
    long marks = MARK.matcher(sql).results().map(mark -> mark.group(1)).distinct().count();
    if (marks != values.size()) {
      throw new IllegalArgumentException(marks + " marks for " + values.size() + " values: " + sql);
    }
  }

  /** With pgbench's variables {@code :p1, :p2 …} in place of the marks. */
  String script() {
    return MARK.matcher(sql).replaceAll(":p$1").replaceAll("\\s+", " ") + ";\n";
  }
}
