package dev.muster.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The UI's GraphQL documents against the contract. */
class DocumentsTest {
  private static final Path DOCUMENTS = Path.of("src/main/resources/graphql-documents");
  private static final Path CALLERS = Path.of("src/main/java/dev/muster/ui/api");
  private static final GraphQLSchema CONTRACT = Contract.schema();

  static List<Path> documents() throws IOException {
    try (var files = Files.list(DOCUMENTS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isValidAgainstTheContract(Path document) throws IOException {
    assertThat(problems(Files.readString(document))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isUsedUnderItsOwnName(Path document) throws IOException {
    var name = document.getFileName().toString().replace(".graphql", "");

    assertThat(callers()).contains("\"" + name + "\"");
    assertThat(Files.readString(document)).containsPattern("(query|mutation|subscription) " + name + "\\b");
  }

  /** A word that the UI lacks could not be read. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        TimelineType.class,
        ConsentStatus.class,
        ConsentType.class,
        GdprBasis.class,
        Channel.class,
        ContactType.class,
        ContactRole.class,
        EmailValidity.class,
        InvitationStatus.class,
        ContactPointLabel.class,
        CustomFieldKind.class,
        TagGroupKind.class,
        BulkMode.class,
        DripUnit.class
      })
  void knowsEveryWordOfTheContract(Class<?> words) {
    var known = Stream.of(words.getEnumConstants()).map(Object::toString).toList();
    var said = (GraphQLEnumType) CONTRACT.getType(words.getSimpleName());

    assertThat(said).isNotNull();
    assertThat(known)
        .containsExactlyInAnyOrderElementsOf(
            said.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
  }

  @Test
  void aFieldThatTheContractLacksIsFound() {
    assertThat(problems("query { me { shoeSize } }")).isNotEmpty();
  }

  private static List<ValidationError> problems(String document) {
    return new Validator().validateDocument(CONTRACT, new Parser().parseDocument(document), Locale.ENGLISH);
  }

  private static String callers() throws IOException {
    try (var files = Files.list(CALLERS)) {
      return files.map(DocumentsTest::read).collect(Collectors.joining("\n"));
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
