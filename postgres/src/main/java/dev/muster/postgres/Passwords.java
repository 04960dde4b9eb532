package dev.muster.postgres;

/** The passwords of one PostgreSQL: generated once, kept in a file for its owner only. */
record Passwords(SecretFile file) {

  private static final String SUPERUSER = "postgres";

  Credentials of(Role role) {
    return new Credentials(role.user(), file.secret(role.user()));
  }

  Credentials superuser() {
    return new Credentials(SUPERUSER, file.secret(SUPERUSER));
  }
}
