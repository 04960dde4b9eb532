package dev.muster.identity.sessions;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Authorizations in PostgreSQL that remember their browser and that do not come back once ended.
 *
 * <p>The inherited {@code save} inserts what it does not find, so a refresh or a code exchange that overlaps
 * with the end of its session would bring the session back to life.
 */
@Component
class Authorizations extends JdbcOAuth2AuthorizationService {

  private static final String LOCK =
      """
      SELECT id FROM oauth2_authorization WHERE id = :id FOR UPDATE
      """;
  private static final String REMEMBER_BROWSER =
      """
      INSERT INTO authorization_browser (authorization_id, session_primary_id)
      SELECT :id, primary_id FROM spring_session WHERE session_id = :session
      ON CONFLICT (authorization_id) DO UPDATE SET session_primary_id = excluded.session_primary_id
      """;

  private final JdbcClient database;
  private final TransactionOperations transaction;

  Authorizations(
      JdbcOperations operations, RegisteredClientRepository clients, TransactionOperations transaction) {
    super(operations, clients);
    this.database = JdbcClient.create(operations);
    this.transaction = transaction;
  }

  /**
   * @throws OAuth2AuthenticationException {@code invalid_grant} when the session has ended meanwhile
   * @throws InsufficientAuthenticationException when the browser's log-in has ended meanwhile
   */
  @Override
  public void save(OAuth2Authorization authorization) {
    transaction.executeWithoutResult(status -> saveIfAlive(authorization));
  }

  private void saveIfAlive(OAuth2Authorization authorization) {
    if (!AuthorizationGrantType.AUTHORIZATION_CODE.equals(authorization.getAuthorizationGrantType())) {
      super.save(authorization);
    } else if (authorization.getAccessToken() == null) {
      super.save(authorization);
      rememberBrowser(authorization.getId());
    } else {
      refuseWhenEnded(authorization.getId());
      super.save(authorization);
    }
  }

  private void refuseWhenEnded(String id) {
    if (database.sql(LOCK).param("id", id).query(String.class).optional().isEmpty()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  private void rememberBrowser(String id) {
    var session = browserSession();
    if (session == null) {
      return;
    }
    var remembered =
        database.sql(REMEMBER_BROWSER).param("id", id).param("session", session.getId()).update();
    if (remembered == 0) {
      throw new InsufficientAuthenticationException("The browser was logged out meanwhile");
    }
  }

  private static @Nullable HttpSession browserSession() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
        ? attributes.getRequest().getSession(false)
        : null;
  }
}
