package dev.muster.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs tokens that the product would not give away.
 *
 * @param id as the token's header names it
 */
record SigningKey(PrivateKey key, String id) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LIFE = 300;

  /** Somebody else's. */
  static SigningKey fresh() {
    try {
      var pairs = KeyPairGenerator.getInstance("RSA");
      pairs.initialize(2048);
      return new SigningKey(pairs.generateKeyPair().getPrivate(), "somebody-else");
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The product's own. */
  static SigningKey of(Product product) {
    var sql = "SELECT jwk FROM identity.signing_key ORDER BY created_at DESC LIMIT 1";
    var jwk = JSON.readTree(product.database().rows(Database.IDENTITY, sql).getFirst());
    try {
      var numbers = new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d"));
      return new SigningKey(
          KeyFactory.getInstance("RSA").generatePrivate(numbers), jwk.get("kid").asString());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get(name).asString()));
  }

  /** An administrator's token of that product, in which only the signature and the time may be wrong. */
  String token(Product product, Instant issued) {
    var header = Map.of("alg", "RS256", "kid", id);
    var claims =
        Map.of(
            "iss", product.ports().issuer(),
            "aud", List.of("muster"),
            "sub", "sample-app",
            "client_id", "sample-app",
            "roles", List.of("admin"),
            "iat", issued.getEpochSecond(),
            "exp", issued.getEpochSecond() + LIFE);
    var content = encoded(JSON.writeValueAsBytes(header)) + "." + encoded(JSON.writeValueAsBytes(claims));
    return content + "." + encoded(sign(content.getBytes(UTF_8)));
  }

  private byte[] sign(byte[] content) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
