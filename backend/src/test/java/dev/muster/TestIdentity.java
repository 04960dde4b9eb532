package dev.muster;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * An identity provider for tests: real keys behind a real key set address, tokens as the built-in provider
 * makes them, and a memory of the sessions that it was told to end.
 */
public final class TestIdentity {

  private static final String SUBJECT = "00000000-0000-7000-8000-00000000000";

  private final RSAKey key = key("test");
  private final List<String> ended = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private TestIdentity(HttpServer server) {
    this.server = server;
  }

  public static TestIdentity start() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestIdentity identity = new TestIdentity(server);
      String keys = new JWKSet(identity.key.toPublicJWK()).toString();
      server.createContext("/oauth2/jwks", exchange -> answer(exchange, keys));
      server.createContext("/oauth2/token", exchange -> answer(exchange, identity.adminToken()));
      server.createContext("/admin/", identity::end);
      server.start();
      return identity;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, which is also the issuer. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The paths of the sessions that it was told to end, in their order. */
  public List<String> ended() {
    return ended;
  }

  /**
   * A token of {@code admin}, {@code agent}, {@code viewer} or {@code sample-app}, each in a session of its
   * own.
   */
  public String token(String who) {
    return token(who, claims -> claims);
  }

  /** The same with changes. */
  public String token(String who, UnaryOperator<JWTClaimsSet.Builder> changes) {
    return signed(changes.apply(claims(who)).build(), key);
  }

  /** The same, signed by a key that nobody knows. */
  public String forgedToken(String who) {
    return signed(claims(who).build(), key("test"));
  }

  private JWTClaimsSet.Builder claims(String who) {
    return switch (who) {
      case "admin" -> user(SUBJECT + 1, "Ada Admin", who);
      case "agent" -> user(SUBJECT + 2, "Amir Agent", who);
      case "viewer" -> user(SUBJECT + 3, "Vera Viewer", who);
      default -> claims().subject(who).claim("client_id", who).claim("roles", List.of("admin"));
    };
  }

  private JWTClaimsSet.Builder user(String subject, String name, String role) {
    return claims()
        .subject(subject)
        .claim("client_id", "muster-ui")
        .claim("sid", UUID.randomUUID().toString())
        .claim("name", name)
        .claim("email", role + "@muster.test")
        .claim("roles", List.of(role));
  }

  private JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .audience("muster")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  private String adminToken() {
    String token = signed(claims().subject("muster-backend").audience(url()).build(), key);
    return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}";
  }

  private void end(HttpExchange exchange) throws IOException {
    boolean allowed =
        exchange.getRequestMethod().equals("DELETE")
            && exchange.getRequestHeaders().getFirst("Authorization") instanceof String header
            && header.startsWith("Bearer ");
    if (allowed) {
      ended.add(exchange.getRequestURI().getPath());
      answer(exchange, "{\"ended\":1}");
    } else {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
