package dev.muster.launcher;

import dev.muster.launcher.agent.EndWithLauncher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A folder with jars where the build would put them: fake apps, and the real agent. */
record FakeCheckout(Path folder) {

  static FakeCheckout in(Path folder) throws IOException {
    var checkout = new FakeCheckout(folder);
    checkout.app("identity", FakeApp.Identity.class);
    checkout.app("backend", FakeApp.Backend.class);
    checkout.app("frontend", FakeApp.Frontend.class);
    var agent = checkout.target("launcher").resolve("muster-launcher-1.0-agent.jar");
    jar(agent, new Attributes.Name("Premain-Class"), EndWithLauncher.class);
    return checkout;
  }

  private void app(String name, Class<?> main) throws IOException {
    jar(target(name).resolve("muster-" + name + "-1.0.jar"), Attributes.Name.MAIN_CLASS, main, FakeApp.class);
  }

  private Path target(String module) throws IOException {
    return Files.createDirectories(folder.resolve(module).resolve("target"));
  }

  private static void jar(Path jar, Attributes.Name role, Class<?>... classes) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(role, classes[0].getName());
    try (OutputStream file = Files.newOutputStream(jar);
        var out = new JarOutputStream(file, manifest)) {
      for (var type : classes) {
        var name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (var in = type.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(out);
        }
      }
    }
  }
}
