package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets access tokens, as a program does for itself and as the admin UI does for people.
 *
 * @param secrets the file in which the launcher keeps the UI's client secret
 */
record Identity(Ports ports, Path secrets) {

  private static final String PASSWORD = "muster-sample";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  /** RFC 7636's own example of a verifier and its challenge. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  /** The sample's API client's. */
  String clientToken() {
    return token("sample-app", "sample-app-secret", Map.of("grant_type", "client_credentials"));
  }

  /** A person's: signs in with the sample's password, as the UI would have it. */
  String tokenOf(String email) {
    var code =
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code(email),
            "redirect_uri",
            redirect(),
            "code_verifier",
            VERIFIER);
    return token("muster-ui", secret(), code);
  }

  private String code(String email) {
    var browser = new Web();
    var login = follow(browser, browser.get(authorize()));
    var csrf = CSRF.matcher(login.body());
    assertThat(csrf.find()).as(login.body()).isTrue();
    var form = Map.of("username", email, "password", PASSWORD, "_csrf", csrf.group(1));
    var back = follow(browser, browser.post(ports.identity().resolve("/login"), form));
    var code = CODE.matcher(location(back).toString());
    assertThat(code.find()).as("%s %s", back, back.headers()).isTrue();
    return code.group(1);
  }

  private URI authorize() {
    var request = new TreeMap<>(Map.of("response_type", "code", "client_id", "muster-ui"));
    request.putAll(Map.of("scope", "openid profile email", "state", "any", "redirect_uri", redirect()));
    request.putAll(Map.of("code_challenge", CHALLENGE, "code_challenge_method", "S256"));
    return ports.identity().resolve("/oauth2/authorize?" + Web.query(request));
  }

  private String redirect() {
    return ports.ui().resolve("/login/oauth2/code/muster").toString();
  }

  /** Goes where identity sends the browser, as long as that is identity. */
  private HttpResponse<String> follow(Web browser, HttpResponse<String> answer) {
    var next = location(answer);
    return next.getPort() == ports.identityPort() && !next.equals(answer.uri())
        ? follow(browser, browser.get(next))
        : answer;
  }

  private static URI location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(answer.uri()::resolve).orElse(answer.uri());
  }

  private String token(String client, String secret, Map<String, String> grant) {
    var login = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    var answer =
        new Web().post(ports.identity().resolve("/oauth2/token"), grant, "Authorization", "Basic " + login);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body()).get("access_token").asString();
  }

  private String secret() {
    var known = new Properties();
    try (var reader = Files.newBufferedReader(secrets)) {
      known.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known.getProperty("MUSTER_UI_CLIENT_SECRET");
  }
}
