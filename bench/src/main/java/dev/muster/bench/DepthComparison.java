package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A page deep in the list against one near its start, both reached by cursor. */
record DepthComparison(Settings settings, Backend backend) implements Comparison {

  private static final String CURSOR =
      "query ($offset: Int) { contacts(first: 1, offset: $offset) { pageInfo { endCursor } } }";
  private static final String PAGE =
      "query ($after: String) { contacts(first: 50, after: $after) { edges { node { id displayName email } } } }";

  @Override
  public String name() {
    return "depth";
  }

  @Override
  public Result run() throws Exception {
    int deep = (int) (settings.contacts() * 0.9);
    String near = body(1_000);
    String far = body(deep);
    Load.of(backend, near, settings.connections(), settings.warmUp() / 2);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      double shallow = Load.of(backend, near, settings.connections(), settings.seconds()).perSecond();
      ratios.add(shallow / Load.of(backend, far, settings.connections(), settings.seconds()).perSecond());
    }
    String details = String.format(Locale.ROOT, "row %,d against row 1,000", deep);
    return new Result(name(), Median.of(ratios), "the time of a page near the start", details);
  }

  private String body(int offset) throws Exception {
    JsonNode data = backend.ask(CURSOR, Map.of("offset", offset));
    String cursor = data.at("/contacts/pageInfo/endCursor").asString();
    return Backend.body(PAGE, Map.of("after", cursor));
  }
}
