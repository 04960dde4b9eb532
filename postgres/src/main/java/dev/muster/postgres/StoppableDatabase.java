package dev.muster.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * A database for tests of what happens when PostgreSQL dies: one of its own, whose commits are on disk, which
 * can be stopped without warning and started again at the same address. Its folder goes with it.
 */
public final class StoppableDatabase implements AutoCloseable {

  private final Home home;
  private EmbeddedDatabase running;

  private StoppableDatabase(Home home) {
    this.home = home;
    this.running = EmbeddedDatabase.start(home, 0);
  }

  /** A new empty one; takes 3 to 6 s. */
  public static StoppableDatabase create() {
    return new StoppableDatabase(TestServer.home());
  }

  /**
   * Does what {@code pg_ctl stop -m immediate} does: every session ends where it is, nothing is tidied up.
   */
  public void stopAtOnce() {
    Postmaster.of(home.cluster()).ifPresent(Postmaster::endAtOnce);
  }

  /** Brings back what was committed from the write-ahead log; takes a second or two. */
  public void startAgain() {
    var port = running.port();
    running.close();
    running = EmbeddedDatabase.start(home, port);
  }

  /** Like {@link EmbeddedDatabase#environment(Role)}. */
  public Map<String, String> environment(Role role) {
    return running.environment(role);
  }

  public Connection connect(Role role) throws SQLException {
    return running.connect(role);
  }

  @Override
  public void close() {
    running.close();
    try {
      FileUtils.deleteDirectory(home.folder().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
