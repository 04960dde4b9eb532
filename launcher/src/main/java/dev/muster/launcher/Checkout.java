package dev.muster.launcher;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the built jars lie: a checkout after {@code mvn package}. */
record Checkout(Path folder) {

  /** The app's runnable jar, whatever its version. */
  Path app(String name) {
    return jar(name, "muster-" + name + "-[0-9]*.jar");
  }

  /** The jar that ties an app's life to the launcher's. */
  Path agent() {
    return jar("launcher", "muster-launcher-*-agent.jar");
  }

  /** The newest one: a change of version leaves older jars beside it. */
  private Path jar(String module, String pattern) {
    var target = folder.resolve(module).resolve("target").toAbsolutePath();
    return matching(target, pattern).stream()
        .filter(jar -> !jar.toString().endsWith("-sources.jar"))
        .max(Comparator.comparing(jar -> jar.toFile().lastModified()))
        .orElseThrow(
            () -> new Refusal("There is no %s in %s: ./muster run builds it.".formatted(pattern, target)));
  }

  private static List<Path> matching(Path target, String pattern) {
    var jars = new ArrayList<Path>();
    if (Files.isDirectory(target)) {
      try (var files = Files.newDirectoryStream(target, pattern)) {
        files.forEach(jars::add);
      } catch (IOException | DirectoryIteratorException e) {
        throw new Refusal("Cannot look into %s: %s.".formatted(target, e.getMessage()));
      }
    }
    return jars;
  }
}
