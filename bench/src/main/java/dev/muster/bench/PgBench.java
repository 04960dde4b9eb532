package dev.muster.bench;

import dev.muster.postgres.Credentials;
import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark program, the reference for what the database alone does. */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final EmbeddedDatabase database;
  private final Settings settings;

  PgBench(EmbeddedDatabase database, Settings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** How often a second the statement runs, with as many connections as the product is given. */
  double perSecond(String sql) throws IOException, InterruptedException {
    Path script = settings.folder().resolve("reference.sql");
    Files.writeString(script, sql.strip().replace('\n', ' ') + ";\n");
    Credentials credentials = database.credentials(Role.OWNER);
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-j",
                "2",
                "-c",
                String.valueOf(settings.connections()),
                "-T",
                String.valueOf(settings.seconds()),
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(database.port()),
                "-U",
                credentials.user(),
                "muster"));
    builder.environment().put("PGPASSWORD", credentials.password());
    builder.environment().put("PGOPTIONS", "-c plan_cache_mode=force_generic_plan");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IOException("pgbench (Debian: postgresql-contrib) did not run: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }
}
