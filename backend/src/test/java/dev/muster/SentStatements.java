package dev.muster;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The statements that the application sends to PostgreSQL, as its driver says, until this is closed. */
public final class SentStatements implements AutoCloseable {

  private final Logger driver = (Logger) LoggerFactory.getLogger("io.r2dbc.postgresql.QUERY");
  private final ListAppender<ILoggingEvent> sent = new ListAppender<>();

  private SentStatements() {}

  public static SentStatements listen() {
    SentStatements statements = new SentStatements();
    statements.sent.start();
    statements.driver.setLevel(Level.DEBUG);
    statements.driver.addAppender(statements.sent);
    return statements;
  }

  /** Those of the background too. */
  public List<String> all() {
    return List.copyOf(sent.list).stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.startsWith("Executing query"))
        .toList();
  }

  public List<String> containing(String text) {
    return all().stream().filter(statement -> statement.contains(text)).toList();
  }

  @Override
  public void close() {
    driver.detachAppender(sent);
    driver.setLevel(null);
  }
}
