package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A page deep in the list against one near its start, both reached by cursor; and the jump there by offset.
 */
record DepthComparison(Settings settings, Backend backend) implements Comparison {

  private static final int NEAR = 1_000;
  private static final int JUMPS = 5;
  private static final String CURSOR =
      "query ($offset: Int) { contacts(first: 1, offset: $offset) { pageInfo { endCursor } } }";
  private static final String NODES =
      "{ edges { node { id displayName email company { name } tags { name } } } } }";
  private static final String PAGE = "query ($after: String) { contacts(first: 50, after: $after) " + NODES;
  private static final String JUMP = "query ($offset: Int) { contacts(first: 50, offset: $offset) " + NODES;

  @Override
  public String name() {
    return "depth";
  }

  @Override
  public String hold() {
    return "≤ 1.2 (1.0)";
  }

  @Override
  public Result run() throws Exception {
    int deep = (int) (settings.contacts() * 0.9);
    String near = body(NEAR);
    String far = body(deep);
    Load.of(backend, near, settings.connections(), settings.warmUp() / 2);
    List<Load> shallows = new ArrayList<>();
    List<Load> deeps = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      shallows.add(Load.of(backend, near, settings.connections(), settings.seconds()));
      deeps.add(Load.of(backend, far, settings.connections(), settings.seconds()));
      ratios.add(shallows.getLast().perSecond() / deeps.getLast().perSecond());
    }
    String details =
        String.format(
            Locale.ROOT,
            "row %,d: %s; row %,d: %s; a jump there by offset %.0f ms",
            deep,
            Load.median(deeps).text(),
            NEAR,
            Load.median(shallows).text(),
            jump(deep));
    String figure = String.format(Locale.ROOT, "%.2f", Median.of(ratios));
    return new Result(figure, "the time of a page near the start", details);
  }

  /** Milliseconds, with nobody else asking. */
  private double jump(int offset) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int time = 0; time < JUMPS; time++) {
      long start = System.nanoTime();
      backend.ask(JUMP, Map.of("offset", offset));
      times.add((System.nanoTime() - start) / 1e6);
    }
    return Median.of(times);
  }

  private String body(int offset) throws Exception {
    JsonNode data = backend.ask(CURSOR, Map.of("offset", offset));
    String cursor = data.at("/contacts/pageInfo/endCursor").asString();
    return Backend.body(PAGE, Map.of("after", cursor));
  }
}
