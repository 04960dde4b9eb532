package dev.muster.bench;

import dev.muster.postgres.Credentials;
import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark program, the reference for what the database alone does. */
final class PgBench {

  /** As the backend's connections have it. */
  private static final String OPTIONS = "-c search_path=muster,public -c plan_cache_mode=force_custom_plan";

  private final EmbeddedDatabase database;
  private final Settings settings;

  PgBench(EmbeddedDatabase database, Settings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** What as many connections as the product is given get out of the statement, with its values bound. */
  Load run(Statement statement) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(settings.folder(), "pgbench");
    try {
      ProcessBuilder builder = new ProcessBuilder(command(statement, folder));
      builder.environment().put("PGPASSWORD", database.credentials(Role.APP).password());
      builder.environment().put("PGOPTIONS", OPTIONS);
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("pgbench (Debian: postgresql-contrib) did not run: " + said);
      }
      return Load.of(nanos(folder), settings.seconds());
    } finally {
      delete(folder);
    }
  }

  private List<String> command(Statement statement, Path folder) throws IOException {
    Path script = folder.resolve("script.sql");
    Files.writeString(script, statement.script());
    Credentials credentials = database.credentials(Role.APP);
    List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-j", "2"));
    command.addAll(List.of("-c", String.valueOf(settings.connections())));
    command.addAll(List.of("-T", String.valueOf(settings.seconds())));
    command.addAll(List.of("--log", "--log-prefix=" + folder.resolve("log")));
    for (int index = 0; index < statement.values().size(); index++) {
      command.addAll(List.of("-D", "p" + (index + 1) + "=" + statement.values().get(index)));
    }
    command.addAll(List.of("-f", script.toString(), "-h", "127.0.0.1"));
    command.addAll(List.of("-p", String.valueOf(database.port()), "-U", credentials.user(), "muster"));
    return command;
  }

  /** The third word of each line of its logs is how many microseconds one took. */
  private static List<Long> nanos(Path folder) throws IOException {
    List<Long> nanos = new ArrayList<>();
    try (Stream<Path> logs =
        Files.list(folder).filter(file -> file.getFileName().toString().startsWith("log."))) {
      for (Path log : logs.toList()) {
        Files.readAllLines(log).forEach(line -> nanos.add(Long.parseLong(line.split(" ")[2]) * 1_000));
      }
    }
    return nanos;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
