package dev.muster.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user asked for, by options first and by environment variables second.
 *
 * @param contacts generated contacts beyond the sample's own
 */
record Options(
    Path data, int contacts, boolean sample, Ports ports, String bind, Map<String, String> environment) {

  private static final int MOST_CONTACTS = 10_000_000;

  Options {
    if (sample && !address(bind).isLoopbackAddress()) {
      throw new Refusal(
          "The sample has public passwords, so it listens on loopback only: unset MUSTER_BIND or use --no-sample.");
    }
    if (!sample && contacts > 0) {
      throw new Refusal("--contacts generates sample contacts, so it does not go with --no-sample.");
    }
  }

  /**
   * Reads options and environment.
   *
   * @param checkout against which the default data directory is resolved
   * @throws Refusal for what it does not know or cannot use
   */
  static Options parse(List<String> arguments, Map<String, String> environment, Path checkout) {
    var data = Optional.ofNullable(environment.get("MUSTER_DATA")).filter(value -> !value.isBlank());
    var contacts = 0;
    var sample = true;
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      var option = rest.next();
      switch (option) {
        case "--data" -> data = Optional.of(value(option, rest));
        case "--contacts" -> contacts = contacts(value(option, rest));
        case "--no-sample" -> sample = false;
        default -> throw new Refusal("Unknown option '%s': ./muster help lists them.".formatted(option));
      }
    }
    var bind = Optional.ofNullable(environment.get("MUSTER_BIND")).filter(value -> !value.isBlank());
    var folder = data.map(Options::path).orElse(checkout.resolve(".muster"));
    return new Options(
        folder, contacts, sample, Ports.from(environment), bind.orElse("127.0.0.1"), environment);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Refusal("%s needs a value.".formatted(option));
    }
    return rest.next();
  }

  private static Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new Refusal("'%s' is no directory name.".formatted(value));
    }
  }

  private static int contacts(String value) {
    if (!value.matches("\\d{1,8}") || Integer.parseInt(value) > MOST_CONTACTS) {
      throw new Refusal("--contacts takes a number from 0 to %d, not '%s'.".formatted(MOST_CONTACTS, value));
    }
    return Integer.parseInt(value);
  }

  InetAddress bindAddress() {
    return address(bind);
  }

  private static InetAddress address(String bind) {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new Refusal("MUSTER_BIND is '%s', which is no address of this machine.".formatted(bind));
    }
  }

  /** A variable of the environment, when it is set to something. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
  }
}
