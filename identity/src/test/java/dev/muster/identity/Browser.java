package dev.muster.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser: it keeps cookies and follows redirects as long as they stay with identity. */
class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final int REDIRECTS = 5;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI base;

  Browser(int port) {
    this.base = URI.create("http://127.0.0.1:" + port);
  }

  HttpResponse<String> open(String address) {
    return follow(send(HttpRequest.newBuilder(base.resolve(address))), REDIRECTS);
  }

  /** Sends the form of the page, with the hidden field that proves that the page was seen. */
  HttpResponse<String> submit(HttpResponse<String> page, String address, Map<String, String> fields) {
    var csrf = CSRF.matcher(page.body());
    var all = csrf.find() ? with(fields, csrf.group(1)) : fields;
    return follow(send(form(base.resolve(address), all)), REDIRECTS);
  }

  HttpResponse<String> logIn(HttpResponse<String> page, String email, String password) {
    return submit(page, "/login", Map.of("username", email, "password", password));
  }

  /** The same cookies in front of another identity, such as the one after a restart. */
  Browser at(int port) {
    var moved = new Browser(port);
    cookies.getCookieStore().getCookies().forEach(cookie -> moved.cookies.getCookieStore().add(null, cookie));
    return moved;
  }

  void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }

  static HttpRequest.Builder form(URI address, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> follow(HttpResponse<String> response, int further) {
    var target = response.headers().firstValue("Location").map(URI::create).map(response.uri()::resolve);
    return target.filter(next -> next.getPort() == base.getPort() && further > 0).isPresent()
        ? follow(send(HttpRequest.newBuilder(target.get())), further - 1)
        : response;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.header("Accept", "text/html,*/*;q=0.8").build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> with(Map<String, String> fields, String csrf) {
    var all = new HashMap<>(fields);
    all.put("_csrf", csrf);
    return all;
  }
}
