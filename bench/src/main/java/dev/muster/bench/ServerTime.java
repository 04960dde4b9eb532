package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long PostgreSQL plans and runs a statement that a connection has run several times before, alone on its
 * connection.
 */
record ServerTime(String name, String hold, Statement statement, EmbeddedDatabase database)
    implements Comparison {

  private static final int BEFORE = 6;
  private static final int MEASURED = 15;
  private static final Pattern TIME = Pattern.compile("(?:Planning|Execution) Time: ([0-9.]+) ms");

  @Override
  public Result run() throws Exception {
    try (Connection connection = database.connect(Role.APP);
        java.sql.Statement sql = connection.createStatement()) {
      sql.execute("SET search_path = muster, public");
      sql.execute("SET plan_cache_mode = force_custom_plan");
      sql.execute("PREPARE measured AS " + statement.sql());
      for (int time = 0; time < BEFORE; time++) {
        sql.execute(execute());
      }
      List<Double> times = new ArrayList<>();
      for (int time = 0; time < MEASURED; time++) {
        times.add(time(sql));
      }
      String figure = String.format(Locale.ROOT, "%.1f ms", Median.of(times));
      return new Result(figure, "server time", "median of " + MEASURED + ", planning included");
    }
  }

  private double time(java.sql.Statement sql) throws SQLException {
    double sum = 0;
    try (ResultSet plan = sql.executeQuery("EXPLAIN (ANALYZE, TIMING OFF) " + execute())) {
      while (plan.next()) {
        Matcher time = TIME.matcher(plan.getString(1));
        sum += time.find() ? Double.parseDouble(time.group(1)) : 0;
      }
    }
    return sum;
  }

  private String execute() {
    return statement.values().stream()
        .map(value -> "'" + value + "'")
        .collect(Collectors.joining(", ", "EXECUTE measured (", ")"));
  }
}
