package dev.muster.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables by which an app finds its database. */
final class Environment {

  private Environment() {}

  static Map<String, String> of(String url, Role role, Passwords passwords) {
    var environment = new LinkedHashMap<String, String>();
    environment.put("MUSTER_DB_URL", url);
    put(environment, "MUSTER_DB", passwords.of(role));
    if (role == Role.APP) {
      put(environment, "MUSTER_DB_OWNER", passwords.of(Role.OWNER));
    }
    return environment;
  }

  private static void put(Map<String, String> environment, String prefix, Credentials credentials) {
    environment.put(prefix + "_USER", credentials.user());
    environment.put(prefix + "_PASSWORD", credentials.password());
  }
}
