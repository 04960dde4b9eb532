package dev.muster.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** An app that asks identity for tokens. */
class Client {

  private static final String VERIFIER = "a-verifier-is-43-to-128-characters-long-0123456789";
  private static final String RETURN = Running.UI + "/login/oauth2/code/muster";
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final String id;
  private final String secret;

  Client(int port, String id, String secret) {
    this.base = URI.create("http://localhost:" + port);
    this.id = id;
    this.secret = secret;
  }

  static Client ui(int port) {
    return new Client(port, "muster-ui", "muster-ui-secret");
  }

  static Client backend(int port) {
    return new Client(port, "muster-backend", "muster-backend-secret");
  }

  /** Where it sends a browser to log in. */
  String authorization() {
    return "/oauth2/authorize?response_type=code&client_id=%s&scope=openid+profile+email&state=s&nonce=n"
            .formatted(id)
        + "&redirect_uri=%s&code_challenge=%s&code_challenge_method=S256"
            .formatted(Browser.encode(RETURN), challenge());
  }

  /** Where it sends a browser to log out. */
  String logout(String idToken, String returnTo) {
    return "/connect/logout?id_token_hint=%s&post_logout_redirect_uri=%s"
        .formatted(idToken, Browser.encode(returnTo));
  }

  /** Logs somebody in with that browser. */
  Tokens logIn(Browser browser, String email) {
    return exchange(browser.logIn(browser.open(authorization()), email, "muster-sample"));
  }

  /** Trades what the browser came back with for tokens. */
  Tokens exchange(HttpResponse<String> comingBack) {
    var code = CODE.matcher(comingBack.headers().firstValue("Location").orElse("nowhere"));
    if (!code.find()) {
      throw new AssertionError("No code: " + comingBack + " " + comingBack.body());
    }
    return Tokens.of(
        ask(
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code.group(1),
                "redirect_uri",
                RETURN,
                "code_verifier",
                VERIFIER)));
  }

  HttpResponse<String> refresh(String token) {
    return ask(Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  HttpResponse<String> ownToken(String... scope) {
    var fields = new HashMap<>(Map.of("grant_type", "client_credentials"));
    if (scope.length > 0) {
      fields.put("scope", String.join(" ", scope));
    }
    return ask(fields);
  }

  HttpResponse<String> get(String address, String token) {
    return send(HttpRequest.newBuilder(base.resolve(address)).header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> delete(String address, String token) {
    return send(
        HttpRequest.newBuilder(base.resolve(address)).header("Authorization", "Bearer " + token).DELETE());
  }

  private HttpResponse<String> ask(Map<String, String> fields) {
    var login = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        Browser.form(base.resolve("/oauth2/token"), fields).header("Authorization", "Basic " + login));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> json(HttpResponse<String> response) {
    try {
      return JSONObjectUtils.parse(response.body());
    } catch (ParseException e) {
      throw new AssertionError(response + " " + response.body(), e);
    }
  }

  static String text(HttpResponse<String> response, String field) {
    return String.valueOf(json(response).get(field));
  }

  /** What identity answered to a request for tokens. */
  record Tokens(String access, String refresh, String id) {

    static Tokens of(HttpResponse<String> response) {
      return new Tokens(
          text(response, "access_token"), text(response, "refresh_token"), text(response, "id_token"));
    }

    JWTClaimsSet accessClaims() {
      return claims(access);
    }

    JWTClaimsSet idClaims() {
      return claims(id);
    }

    String sid() {
      return (String) accessClaims().getClaim("sid");
    }

    String subject() {
      return accessClaims().getSubject();
    }

    private static JWTClaimsSet claims(String token) {
      try {
        return SignedJWT.parse(token).getJWTClaimsSet();
      } catch (ParseException e) {
        throw new AssertionError(token, e);
      }
    }
  }
}
