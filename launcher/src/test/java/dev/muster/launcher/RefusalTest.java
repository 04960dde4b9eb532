package dev.muster.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What prevents a start is one sentence, and an exit code that is not 0. */
class RefusalTest {

  @TempDir Path folder;

  FakeCheckout checkout;
  Map<String, String> environment;

  @BeforeEach
  void build() throws IOException {
    checkout = FakeCheckout.in(folder.resolve("checkout"));
    environment = LauncherProcess.freePorts();
  }

  @Test
  void aPortThatIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("MUSTER_API_PORT", Integer.toString(taken.getLocalPort()));
      assertRefused("Port %d for the API cannot be used".formatted(taken.getLocalPort()));
    }
  }

  @Test
  void aPortThatIsNone() throws Exception {
    environment.put("MUSTER_UI_PORT", "http");
    assertRefused("MUSTER_UI_PORT is 'http', which is no port");
  }

  @Test
  void thePortOfTwo() throws Exception {
    environment.put("MUSTER_UI_PORT", environment.get("MUSTER_API_PORT"));
    assertRefused("three different ports");
  }

  @Test
  void jarsThatAreNotBuilt() throws Exception {
    Files.delete(new Checkout(checkout.folder()).app("frontend"));
    assertRefused("There is no muster-frontend");
  }

  @Test
  void dataOfANewerPostgreSQL() throws Exception {
    var cluster = Files.createDirectories(folder.resolve("data/postgres/cluster"));
    Files.writeString(cluster.resolve("PG_VERSION"), "19\n");
    assertRefused("was written by PostgreSQL 19");
  }

  @Test
  void aDataDirectoryThatIsAFile() throws Exception {
    Files.writeString(folder.resolve("data"), "");
    assertRefused("cannot be used");
  }

  @Test
  void sampleDataForRealWork() throws Exception {
    Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("mode"), "sample");
    assertRefused("is sample data and this is a real run", "--no-sample");
  }

  @Test
  void realWorkWithoutAnybodyToLogIn() throws Exception {
    assertRefused("set MUSTER_ADMIN_EMAIL", "--no-sample");
  }

  @Test
  void publicPasswordsBeyondLoopback() throws Exception {
    environment.put("MUSTER_BIND", "0.0.0.0");
    assertRefused("listens on loopback only");
  }

  @Test
  void optionsThatItDoesNotKnow() throws Exception {
    assertRefused("Unknown option '--contact'", "--contact", "5");
  }

  @Test
  void contactsThatAreNoNumber() throws Exception {
    assertRefused("--contacts takes a number", "--contacts", "many");
  }

  private void assertRefused(String sentence, String... options) throws Exception {
    var muster = LauncherProcess.start(checkout, folder.resolve("data"), new HashMap<>(environment), options);
    var lines = muster.awaitEnd().lines().filter(line -> line.startsWith("muster: ")).toList();
    assertThat(lines).singleElement().asString().contains(sentence);
    assertThat(muster.process().exitValue()).isEqualTo(1);
  }
}
