package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many statements pages of 1, 50 and 100 rows take. */
record StatementCount(List<Integer> counts) implements Comparison {

  static StatementCount of(Recorder recorder) throws Exception {
    List<Integer> counts = new ArrayList<>();
    for (int rows : new int[] {1, 50, 100}) {
      counts.add(recorder.statements(Page.list(rows)).size());
    }
    return new StatementCount(counts);
  }

  @Override
  public String name() {
    return "statements of a page";
  }

  @Override
  public String hold() {
    return "constant, at most 3";
  }

  @Override
  public Result run() {
    String figures = counts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Result(figures, "1, 50 and 100 rows", "as the driver logs them");
  }
}
