package dev.muster.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The RSA keys in the database, so that tokens stay valid over a restart. */
@Repository
class SigningKeys {

  private static final String LOCK =
      """
      LOCK TABLE signing_key IN EXCLUSIVE MODE
      """;
  private static final String ALL =
      """
      SELECT jwk FROM signing_key ORDER BY created_at DESC, id
      """;
  private static final String ADD =
      """
      INSERT INTO signing_key (id, jwk) VALUES (:id, :jwk)
      """;
  private static final int BITS = 2048;

  private final JdbcClient database;

  SigningKeys(JdbcClient database) {
    this.database = database;
  }

  /** All keys, the newest first; makes one when there is none. Two apps that start together make one. */
  @Transactional
  public List<JWK> all() {
    database.sql(LOCK).update();
    var keys = database.sql(ALL).query((row, number) -> parse(row.getString("jwk"))).list();
    return keys.isEmpty() ? List.of(add()) : keys;
  }

  private JWK add() {
    var key = generate();
    database.sql(ADD).param("id", key.getKeyID()).param("jwk", key.toJSONString()).update();
    return key;
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("No RSA key could be made", e);
    }
  }

  private static JWK parse(String jwk) {
    try {
      return RSAKey.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException("A signing key in the database is not readable", e);
    }
  }
}
