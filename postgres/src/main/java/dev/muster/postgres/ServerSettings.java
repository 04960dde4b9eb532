package dev.muster.postgres;

import java.util.HashMap;
import java.util.Map;

/** PostgreSQL's settings: those that keep data safe, and those of a throw-away server for tests. */
final class ServerSettings {

  /** The library that starts PostgreSQL switches these off; here a commit is on disk when it is answered. */
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "max_connections", "100");

  private static final Map<String, String> FAST =
      Map.of(
          "fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");

  /**
   * Loopback and no socket in /tmp; sizes for a laptop; jit costs more than it gives with short statements.
   */
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "16MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("log_line_prefix", "%m[%p]"));

  private ServerSettings() {}

  static Map<String, String> durable() {
    return with(DURABLE);
  }

  static Map<String, String> fast() {
    return with(FAST);
  }

  private static Map<String, String> with(Map<String, String> durability) {
    var settings = new HashMap<>(COMMON);
    settings.putAll(durability);
    return settings;
  }
}
