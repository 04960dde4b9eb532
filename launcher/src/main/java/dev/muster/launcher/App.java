package dev.muster.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One app: how its process is started and where it says that it is ready.
 *
 * @param heap the JVM's largest heap, "512m"
 * @param readiness answers 200 when the app is ready
 */
record App(String name, Path jar, String heap, URI readiness, Map<String, String> environment) {

  /** Small JVMs that say so when memory runs out by ending, after which they are started again. */
  List<String> command(Path agent) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-javaagent:" + agent,
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        "-Xmx" + heap,
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.awt.headless=true",
        "-jar",
        jar.toString());
  }
}
