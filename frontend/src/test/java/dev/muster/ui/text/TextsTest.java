package dev.muster.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bundle of texts against the code that asks for them. */
class TextsTest {
  private static final Path CODE = Path.of("src/main/java");
  private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
  private static final Pattern KEY = Pattern.compile("Texts\\.(?:of|word)\\(\\s*\"([\\w.]+)\"\\s*([,+)])");

  @Test
  void everyTextThatTheCodeAsksForExists() throws IOException {
    var bundle = bundle();
    var missing = new TreeSet<String>();
    KEY.matcher(code())
        .results()
        .filter(match -> match.group().startsWith("Texts.of") && !match.group(2).equals("+"))
        .map(match -> match.group(1))
        .filter(key -> !bundle.contains(key))
        .forEach(missing::add);

    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextOfTheBundleIsAskedFor() throws IOException {
    var code = code();
    var literals =
        Pattern.compile("\"([a-z][\\w.]*)\"")
            .matcher(code)
            .results()
            .map(TextsTest::first)
            .collect(Collectors.toSet());

    assertThat(bundle()).allMatch(key -> literals.contains(key) || isMadeUp(key, literals));
  }

  /** Whether the code puts the key together: of a group and a word, or of a start and a rest. */
  private static boolean isMadeUp(String key, Set<String> literals) {
    var end = key.lastIndexOf('.');
    return end > 0
        && (literals.contains(key.substring(0, end))
            || literals.contains(key.substring(0, end + 1))
            || key.startsWith("filter.createdAt")
            || key.startsWith("filter.updatedAt"));
  }

  @Test
  void makesWordsOfNamesThatHaveNoText() {
    assertThat(Texts.plain("CONTACT_GONE")).isEqualTo("Contact gone");
    assertThat(Texts.plain("updateStatus")).isEqualTo("Update status");
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }

  private static Set<String> bundle() throws IOException {
    var bundle = new Properties();
    try (var reader = Files.newBufferedReader(BUNDLE)) {
      bundle.load(reader);
    }
    return bundle.stringPropertyNames();
  }

  private static String code() throws IOException {
    try (var files = Files.walk(CODE)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(TextsTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
