package dev.muster.identity;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment tells identity; {@code issuer} becomes {@code MUSTER_ISSUER} there, and so on.
 *
 * @param issuer the public address of this app, which may differ from the address that it listens on
 * @param uiUrl the public address of the admin UI
 * @param bind the address to listen on
 * @param sample whether there are users and a client whose passwords everybody knows
 * @param adminEmail who gets the one-time link while nobody has a password
 * @param uiClientSecret what the admin UI authenticates with
 * @param backendClientSecret what the backend authenticates with
 */
@ConfigurationProperties("muster")
public record Settings(
    URI issuer,
    URI uiUrl,
    String bind,
    boolean sample,
    @Nullable String adminEmail,
    @DefaultValue("") String uiClientSecret,
    @DefaultValue("") String backendClientSecret) {

  /** In bytes: bcrypt, which keeps secrets, does not look beyond. */
  private static final int LONGEST_SECRET = 72;

  /**
   * @throws StartRefused when sample mode, or a secret that everybody knows, would be reachable from other
   *     machines, and when a setting cannot mean anything
   */
  public Settings {
    issuer = withoutTrailingSlash(issuer);
    uiUrl = withoutTrailingSlash(uiUrl);
    if (sample && !isLoopback(bind)) {
      throw new StartRefused(
          "Sample mode has passwords that everybody knows, so it needs a loopback address: set MUSTER_BIND to"
              + " 127.0.0.1 (it is %s) or MUSTER_SAMPLE to false.".formatted(bind));
    }
    adminEmail = adminEmail == null || adminEmail.isBlank() ? null : adminEmail.strip();
    if (adminEmail != null && adminEmail.indexOf('@') < 1) {
      throw new StartRefused("MUSTER_ADMIN_EMAIL is not an e-mail address: %s.".formatted(adminEmail));
    }
    uiClientSecret = secret("MUSTER_UI_CLIENT_SECRET", uiClientSecret, "muster-ui-secret", bind);
    backendClientSecret =
        secret("MUSTER_BACKEND_CLIENT_SECRET", backendClientSecret, "muster-backend-secret", bind);
  }

  /** Where a browser that has no other goal is sent. */
  public String home() {
    return uiUrl + "/";
  }

  private static String secret(String name, String given, String wellKnown, String bind) {
    if (given.getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET) {
      throw new StartRefused("%s is longer than %d bytes.".formatted(name, LONGEST_SECRET));
    }
    if (!given.isBlank()) {
      return given;
    }
    if (!isLoopback(bind)) {
      throw new StartRefused(
          "%s is not set, and its default is known to everybody: set it to a long random text."
              .formatted(name));
    }
    return wellKnown;
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StartRefused("MUSTER_BIND is not an address of this machine: %s.".formatted(address), e);
    }
  }

  private static URI withoutTrailingSlash(URI address) {
    var text = address.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
  }
}
