package dev.muster.launcher;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is printed when everything is ready: where it is, and how to get in. */
record Welcome(
    String uiUrl,
    String apiUrl,
    String issuer,
    String databaseUrl,
    Path data,
    boolean sample,
    @Nullable String link) {

  private static final String ADDRESSES =
      """

      Muster is ready (%.1f s).

        Admin UI     %s
        GraphQL API  %s
        Identity     %s
        PostgreSQL   %s
        Data, logs   %s
      """;
  private static final String SAMPLE =
      """

        Log in as    admin@muster.test, agent@muster.test or viewer@muster.test
        Password     muster-sample
        API client   sample-app, secret sample-app-secret (client_credentials)
      """;
  private static final String LINK =
      """

        Set the administrator's password here, once, within 24 hours:
        %s
      """;
  private static final String END = "\nCtrl-C stops everything.";

  String text(Duration took) {
    var text = ADDRESSES.formatted(took.toMillis() / 1000.0, uiUrl, apiUrl, issuer, databaseUrl, data);
    return text + (sample ? SAMPLE : "") + (link == null ? "" : LINK.formatted(link)) + END;
  }
}
