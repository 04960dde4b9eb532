package dev.muster.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Looks into the heap of another process, by the tool that comes with its JDK. */
record Heap(long process) {

  /** One line for each generation. */
  private static final Pattern USED =
      Pattern.compile("(?:DefNew|Tenured|def new generation|tenured generation).* used (\\d+)K");

  /** Bytes in use once the garbage is gone. */
  long inUse() throws IOException, InterruptedException {
    ask("GC.run");
    String said = ask("GC.heap_info");
    List<Long> kilobytes = USED.matcher(said).results().map(used -> Long.valueOf(used.group(1))).toList();
    if (kilobytes.size() != 2) {
      throw new IOException("Not two generations: " + said);
    }
    return 1024 * kilobytes.stream().mapToLong(Long::longValue).sum();
  }

  private String ask(String command) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(tool.toString(), String.valueOf(process), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IOException("The process does not tell of its heap: " + said);
    }
    return said;
  }
}
