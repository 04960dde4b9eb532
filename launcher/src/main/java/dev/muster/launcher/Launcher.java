package dev.muster.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One run of everything: from the first look at the data directory to the last process stopped. */
final class Launcher {

  private static final Duration LEFT_OVERS = Duration.ofSeconds(5);
  private static final List<String> NAMES = List.of("identity", "backend", "frontend");

  private final Options options;
  private final Checkout checkout;
  private final Console console;
  private final Everything everything = new Everything();
  private final long began = System.nanoTime();

  Launcher(Options options, Checkout checkout, Console console) {
    this.options = options;
    this.checkout = checkout;
    this.console = console;
  }

  /**
   * Starts everything and then waits to be told to stop, by a signal.
   *
   * @throws Refusal when it cannot be started; what was started by then is stopped as the JVM ends
   */
  void run() throws InterruptedException {
    var data = DataDirectory.open(options.data());
    var processes = new ProcessList(data.processes());
    endLeftOvers(processes);
    requireAllItNeeds(data);
    everything.stopWhenTheJvmEnds(console);
    var database = new DatabaseService(data.database());
    startDatabase(database);
    var apps = new Apps(options, checkout, data, database);
    var administrator = new FirstAdministrator(apps.issuer());
    startApps(apps, processes, administrator);
    console.print(welcome(apps, administrator).text(Duration.ofNanos(System.nanoTime() - began)));
    new CountDownLatch(1).await();
  }

  /** Comes before the look at ports, which they may hold. */
  private void endLeftOvers(ProcessList processes) {
    var leftOvers = processes.leftOvers();
    if (!leftOvers.isEmpty()) {
      console.say("Ending what an earlier run left behind (processes: %d)", leftOvers.size());
      Ending.end(leftOvers, LEFT_OVERS);
    }
  }

  private void requireAllItNeeds(DataDirectory data) {
    if (!options.sample() && data.isNew() && options.variable("MUSTER_ADMIN_EMAIL").isEmpty()) {
      throw new Refusal(
          "Nobody could log in: set MUSTER_ADMIN_EMAIL to the e-mail address of the first administrator.");
    }
    NAMES.forEach(checkout::app);
    options.ports().requireFree(options.bindAddress());
    data.requireMode(options.sample());
  }

  private void startDatabase(DatabaseService database) throws InterruptedException {
    console.say("Starting PostgreSQL in %s", options.data());
    var supervisor = new Supervisor(database, console, Backoff.STANDARD);
    everything.database(supervisor);
    supervisor.start();
    supervisor.watch();
  }

  private void startApps(Apps apps, ProcessList processes, FirstAdministrator administrator)
      throws InterruptedException {
    var supervisors = new ArrayList<Supervisor>();
    for (var app : apps.all()) {
      console.say("Starting %s", app.name());
      var log = apps.data().log(app.name());
      var service = new AppService(app, checkout.agent(), log, processes, administrator);
      var supervisor = new Supervisor(service, console, Backoff.STANDARD);
      everything.app(supervisor);
      supervisor.start();
      supervisors.add(supervisor);
    }
    for (var supervisor : supervisors) {
      supervisor.awaitReady();
      supervisor.watch();
    }
  }

  private Welcome welcome(Apps apps, FirstAdministrator administrator) {
    return new Welcome(
        apps.uiUrl(),
        "http://localhost:%d/graphql".formatted(options.ports().api()),
        apps.issuer(),
        apps.database().url(),
        apps.data().folder(),
        options.sample(),
        administrator.link());
  }
}
