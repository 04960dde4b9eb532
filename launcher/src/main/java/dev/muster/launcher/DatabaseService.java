package dev.muster.launcher;

import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, which keeps its port when it has to be started again, so that the apps find it. */
final class DatabaseService implements Service {

  private final Path folder;
  private volatile @Nullable EmbeddedDatabase database;

  DatabaseService(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public Running start() {
    var before = database;
    var port = 0;
    if (before != null) {
      before.close();
      port = before.port();
    }
    var started = EmbeddedDatabase.start(folder, port);
    database = started;
    return new Started(started);
  }

  String url() {
    return database().url();
  }

  Map<String, String> environment(Role role) {
    return database().environment(role);
  }

  private EmbeddedDatabase database() {
    return Objects.requireNonNull(database, "PostgreSQL is started first");
  }

  /** A PostgreSQL that answers: its start returns no sooner. */
  private record Started(EmbeddedDatabase database) implements Running {

    @Override
    public CompletableFuture<String> ended() {
      return database.onExit().thenApply(process -> "its main process is gone");
    }

    @Override
    public void awaitReady() {
      // It is.
    }

    @Override
    public String lastWords() {
      return "it answers";
    }

    @Override
    public void stop(Duration patience) {
      database.close();
    }
  }
}
