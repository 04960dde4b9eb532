package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The status of 100,000 contacts, against a job that reads and writes them in chunks over JDBC. */
record PeerComparison(Settings settings, Backend backend, EmbeddedDatabase database) implements Comparison {

  private static final int CONTACTS = 100_000;
  private static final String UPDATE_STATUS =
      """
      mutation { updateStatus(selection: { rows: { filter: { status: { eq: ACTIVE } }, from: 1, to: %d } },
        input: { status: INACTIVE }) { bulkAction { id } userErrors { code message field } } }
      """;

  @Override
  public String name() {
    return "status of many, peer";
  }

  @Override
  public String hold() {
    return "≥ 1.00";
  }

  @Override
  public Result run() throws Exception {
    List<Double> ratios = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      double muster =
          CONTACTS
              / BulkRun.of(backend, "updateStatus", UPDATE_STATUS.formatted(CONTACTS), CONTACTS).seconds();
      double peer = CONTACTS / new PlainJob("INACTIVE", "ACTIVE").run(database, CONTACTS);
      ratios.add(muster / peer);
      rates.add(peer);
    }
    String details = String.format(Locale.ROOT, "the job: %,.0f contacts a second", Median.of(rates));
    String figure = String.format(Locale.ROOT, "%.2f", Median.of(ratios));
    return new Result(figure, "a job in chunks of 1,000 over JDBC", details);
  }
}
