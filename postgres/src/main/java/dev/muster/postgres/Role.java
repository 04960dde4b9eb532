package dev.muster.postgres;

/** A database role that an app logs in with; none of them is a superuser. */
public enum Role {
  /** Owns the schema {@code muster}; only migrations run as it. */
  OWNER("muster_owner"),
  /** What the backend works as, with the rights that the migrations grant. */
  APP("muster_app"),
  /** Owns the schema {@code identity}. */
  IDENTITY("muster_identity");

  private final String user;

  Role(String user) {
    this.user = user;
  }

  /** The name of the role in PostgreSQL. */
  public String user() {
    return user;
  }
}
