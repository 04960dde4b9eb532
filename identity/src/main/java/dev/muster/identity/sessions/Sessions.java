package dev.muster.identity.sessions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of users: one is one log-in of one app in one browser, known by the {@code sid} of its tokens.
 *
 * <p>Ending one takes its refresh token and logs its browser out here, so that only a password brings it
 * back. Access tokens that are out stay valid until they expire; the backend refuses them by their {@code
 * sid}.
 */
@Repository
public class Sessions {

  private static final String END_BROWSER =
      """
      DELETE FROM spring_session
      WHERE primary_id = (SELECT session_primary_id FROM authorization_browser WHERE authorization_id = :sid)
      """;
  private static final String END =
      """
      DELETE FROM oauth2_authorization WHERE id = :sid
      """;
  private static final String END_BROWSERS =
      """
      DELETE FROM spring_session WHERE principal_name = :subject
      """;
  private static final String END_ALL =
      """
      DELETE FROM oauth2_authorization WHERE principal_name = :subject
      """;

  private final JdbcClient database;

  Sessions(JdbcClient database) {
    this.database = database;
  }

  /** Ends one session and returns how many there were: 1, or 0 when it had ended before. */
  @Transactional
  public int end(String sid) {
    database.sql(END_BROWSER).param("sid", sid).update();
    return database.sql(END).param("sid", sid).update();
  }

  /** Ends all sessions of a user in all browsers and returns how many there were. */
  @Transactional
  public int endAll(String subject) {
    database.sql(END_BROWSERS).param("subject", subject).update();
    return database.sql(END_ALL).param("subject", subject).update();
  }
}
