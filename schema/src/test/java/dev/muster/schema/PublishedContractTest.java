package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Programs outside rely on the contract: nothing of it goes or narrows without a word in CHANGES.md. */
class PublishedContractTest {

  @Test
  void breaksNothingUnannounced() {
    String announced = announced(Contract.text(Contract.CHANGES));

    List<String> unannounced =
        breaks().stream()
            .filter(event -> !announced.contains(coordinate(event)))
            .map(event -> coordinate(event) + ": " + event.getReasonMsg())
            .toList();

    assertThat(unannounced)
        .as("breaking changes; announce each by its coordinate under a heading `Breaking` in CHANGES.md")
        .isEmpty();
  }

  /** After a release: `./mvnw -pl schema test -Dtest=PublishedContractTest -Dpublish=true`. */
  @Test
  @EnabledIfSystemProperty(named = "publish", matches = "true")
  void becomesThePublishedOne() throws IOException {
    SchemaPrinter.Options options =
        SchemaPrinter.Options.defaultOptions().includeDirectiveDefinition(name -> name.equals("access"));
    Files.writeString(Contract.PUBLISHED, new SchemaPrinter(options).print(Contract.current()));
  }

  private static List<DiffEvent> breaks() {
    CapturingReporter reporter = new CapturingReporter();
    new SchemaDiff(SchemaDiff.Options.defaultOptions().enforceDirectives())
        .diffSchema(SchemaDiffSet.diffSetFromSdl(Contract.published(), Contract.current()), reporter);
    return reporter.getBreakages();
  }

  private static String coordinate(DiffEvent event) {
    return event.getFieldName() == null
        ? event.getTypeName()
        : event.getTypeName() + "." + event.getFieldName();
  }

  /** The text of all sections whose heading says that they break something. */
  private static String announced(String changes) {
    StringBuilder sections = new StringBuilder();
    boolean breaking = false;
    for (String line : changes.lines().toList()) {
      if (line.startsWith("#")) {
        breaking = line.toLowerCase(Locale.ROOT).contains("breaking");
      } else if (breaking) {
        sections.append(line).append('\n');
      }
    }
    return sections.toString();
  }
}
