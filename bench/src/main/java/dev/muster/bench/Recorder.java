package dev.muster.bench;

import com.nimbusds.jose.JOSEException;
import dev.muster.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns what SQL the backend sends, from a backend whose driver logs it: so the reference never lags behind
 * the product.
 */
final class Recorder implements AutoCloseable {

  private static final String[] LOGGING = {"--logging.level.io.r2dbc.postgresql.QUERY=debug"};
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\dT)");
  private static final Pattern STATEMENT =
      Pattern.compile("Executing query: (.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final Backend backend;
  private final Path log;

  private Recorder(Backend backend, Path log) {
    this.backend = backend;
    this.log = log;
  }

  static Recorder start(Settings settings, EmbeddedDatabase database, Issuer issuer)
      throws IOException, JOSEException, InterruptedException {
    Path log = settings.folder().resolve("recorder.log");
    return new Recorder(Backend.start(settings, database, issuer, log, LOGGING), log);
  }

  /** The one statement of a request that holds this text. */
  Statement statement(Page page, String part) throws IOException, InterruptedException {
    List<String> found = statements(page).stream().filter(sql -> sql.contains(part)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException("Not one statement with '" + part + "': " + found);
    }
    return new Statement(found.getFirst(), page.values());
  }

  /** All statements of a request for what the backend does not know already. */
  List<String> statements(Page page) throws IOException, InterruptedException {
    backend.ask(page.document(), page.variables());
    long before = Files.size(log);
    backend.ask(page.document(), page.variables());
    byte[] all = Files.readAllBytes(log);
    String said = new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8);
    return Arrays.stream(ENTRY.split(said))
        .map(STATEMENT::matcher)
        .filter(Matcher::find)
        .map(entry -> entry.group(1).strip())
        .filter(sql -> !sql.contains("bulk_action"))
        .toList();
  }

  @Override
  public void close() {
    backend.close();
  }
}
