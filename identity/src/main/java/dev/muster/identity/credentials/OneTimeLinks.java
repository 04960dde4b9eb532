package dev.muster.identity.credentials;

import dev.muster.identity.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links that let one person set their password: each works once, within 24 hours. */
@Repository
class OneTimeLinks {

  private static final String WITHDRAW =
      """
      DELETE FROM one_time_link WHERE credential_id = :credential
      """;
  private static final String ISSUE =
      """
      INSERT INTO one_time_link (token_hash, credential_id, expires_at)
      VALUES (:hash, :credential, now() + interval '24 hours')
      """;
  private static final String OPEN =
      """
      SELECT credential_id FROM one_time_link
      WHERE token_hash = :hash AND used_at IS NULL AND expires_at > now()
      """;
  private static final String USE =
      """
      UPDATE one_time_link SET used_at = now()
      WHERE token_hash = :hash AND used_at IS NULL AND expires_at > now()
      RETURNING credential_id
      """;
  private static final String REMOVE_EXPIRED =
      """
      DELETE FROM one_time_link WHERE expires_at < now()
      """;
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Settings settings;

  OneTimeLinks(JdbcClient database, Settings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** A new link for that person; the ones they had before do not work any more. */
  @Transactional
  public URI issue(UUID credential) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    database.sql(WITHDRAW).param("credential", credential).update();
    database.sql(ISSUE).param("hash", hash(token)).param("credential", credential).update();
    return URI.create("%s/setup?token=%s".formatted(settings.issuer(), token));
  }

  /** Whose link it is, while it works. */
  Optional<UUID> find(String token) {
    return database.sql(OPEN).param("hash", hash(token)).query(UUID.class).optional();
  }

  /** Whose link it is; from now on it does not work any more. Of two at the same time one succeeds. */
  Optional<UUID> use(String token) {
    return database.sql(USE).param("hash", hash(token)).query(UUID.class).optional();
  }

  @Scheduled(cron = "0 15 * * * *")
  void removeExpired() {
    database.sql(REMOVE_EXPIRED).update();
  }

  /** A token is random and long, so a hash without salt is as good as one with it. */
  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
