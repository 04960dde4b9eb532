package dev.muster.postgres;

import static java.util.Objects.requireNonNull;

/** A user and password for PostgreSQL; printing it does not show the password. */
public record Credentials(String user, String password) {

  public Credentials {
    requireNonNull(user, "user");
    requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
