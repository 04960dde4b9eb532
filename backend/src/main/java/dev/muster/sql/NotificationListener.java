package dev.muster.sql;

/**
 * A bean that does something quick whenever PostgreSQL speaks on its channel, for example empties a cache.
 */
public interface NotificationListener {

  /** The channel, in lower-case letters and underscores. */
  String channel();

  /** Must neither block nor fail. */
  void heard(Notification said);
}
