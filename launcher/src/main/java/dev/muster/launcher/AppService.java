package dev.muster.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An app as a process of its own. */
final class AppService implements Service {

  private final App app;
  private final Path agent;
  private final Path logFile;
  private final ProcessList processes;
  private final Consumer<String> listener;

  AppService(App app, Path agent, Path logFile, ProcessList processes, Consumer<String> listener) {
    this.app = app;
    this.agent = agent;
    this.logFile = logFile;
    this.processes = processes;
    this.listener = listener;
  }

  @Override
  public String name() {
    return app.name();
  }

  @Override
  public Running start() {
    var log = new AppLog(logFile, listener);
    var builder = new ProcessBuilder(app.command(agent)).redirectErrorStream(true);
    builder.environment().putAll(app.environment());
    try {
      var process = builder.start();
      processes.note(app.name(), process.toHandle());
      return new Started(app, process, log, drain(process, log));
    } catch (IOException e) {
      throw new Refusal("%s cannot be started: %s.".formatted(app.name(), e.getMessage()));
    }
  }

  /** A thread of its own kind, since it does nothing but block in reads. */
  private Thread drain(Process process, AppLog log) {
    return Thread.ofPlatform()
        .daemon()
        .name("log-" + app.name())
        .start(() -> log.drain(process.inputReader()));
  }

  /** A process of the app, and the thread that takes in what it prints. */
  private record Started(App app, Process process, AppLog log, Thread drain) implements Running {

    /** For the last lines of a process that has ended. */
    private static final Duration DRAINED = Duration.ofSeconds(2);

    @Override
    public CompletableFuture<String> ended() {
      return process.onExit().thenApply(ended -> "exit code " + ended.exitValue());
    }

    @Override
    public void awaitReady() throws InterruptedException {
      if (!new Readiness(app.readiness()).await(process)) {
        if (!process.isAlive()) {
          drain.join(DRAINED);
        }
        throw new Refusal(
            "%s did not become ready (%s).%nThe last lines of %s:%n  %s"
                .formatted(app.name(), how(), log.path(), String.join("\n  ", log.last())));
      }
    }

    private String how() {
      return process.isAlive() ? "it still runs" : "exit code " + process.exitValue();
    }

    /** The message of its last log line, without time, thread and logger. */
    @Override
    public String lastWords() {
      var last = log.last();
      return last.isEmpty() ? "nothing yet" : last.getLast().replaceFirst("^.*? : ", "");
    }

    @Override
    public void stop(Duration patience) {
      Ending.end(List.of(process.toHandle()), patience);
    }
  }
}
