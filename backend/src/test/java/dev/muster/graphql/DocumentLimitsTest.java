package dev.muster.graphql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.BackendTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ResponseError;

/** Each limit is taken at its edge, and refused one beyond it by the rule's name. */
class DocumentLimitsTest extends BackendTest {

  @Test
  void takesAHundredThousandCharacters() {
    String document = "{ me { id } } #";
    String longest = document + "x".repeat(100_000 - document.length());
    assertTaken(longest);
    assertRefused(longest + "x", "DOCUMENT_TOO_LONG", 100_000);
  }

  @Test
  void takesFifteenLevels() {
    assertTaken(nested(15));
    assertRefused(nested(16), "DOCUMENT_TOO_DEEP", 15);
    assertRefused(nested(50), "DOCUMENT_TOO_DEEP", 15);
  }

  @Test
  void countsLevelsThroughFragmentsAndNotForInlineOnes() {
    String fragments = "fragment a on __Type { ofType { ...b } } fragment b on __Type { ofType { %s } }";
    String document = "{ __schema { types { fields { type { ofType { ...a } } } } } } ";
    assertTaken(document + fragments.formatted(ofTypes(7)));
    assertRefused(document + fragments.formatted(ofTypes(8)), "DOCUMENT_TOO_DEEP", 15);
    assertTaken("{ me " + "{ ... on Me ".repeat(20) + "{ id }" + " }".repeat(21));
  }

  @Test
  void takesTwoThousandFields() {
    assertTaken(fields(2_000));
    assertRefused(fields(2_001), "TOO_MANY_FIELDS", 2_000);
  }

  @Test
  void countsWhatFragmentsMultiply() {
    String doubled = many(30, i -> "fragment f%d on Me { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
    assertRefused("{ me { ...f0 } } " + doubled + " fragment f30 on Me { id }", "TOO_MANY_FIELDS", 2_000);
  }

  @Test
  void takesAHundredAliases() {
    assertTaken("{ me { " + many(100, i -> "a" + i + ": id") + " } }");
    assertRefused("{ me { " + many(101, i -> "a" + i + ": id") + " } }", "TOO_MANY_ALIASES", 100);
    assertRefused("{ me { " + many(1_000, i -> "a" + i + ": id") + " } }", "TOO_MANY_ALIASES", 100);
  }

  @Test
  void countsAliasesThatFragmentsMultiply() {
    String fragment = " fragment f on Me { " + many(51, i -> "a" + i + ": id") + " }";
    assertTaken("{ one: me { ...f } }" + fragment);
    assertRefused("{ one: me { ...f } two: me { ...f } }" + fragment, "TOO_MANY_ALIASES", 100);
  }

  @Test
  void takesNoColonInTextsArgumentsAndVariablesForAnAlias() {
    String colons = "a:".repeat(200);
    assertTaken(
        """
        # %1$s
        query($a: String = "%1$s \\" a:", $b: String = \"""a: \\\""" %1$s\""") {
          contacts(search: "%1$s", filter: { or: [{ email: { eq: $a } }, { email: { eq: $b } }] }) {
            count { value }
          }
        }
        """
            .formatted(colons.substring(0, 180)));
  }

  @Test
  void takesAFieldFourHundredAndNinetyNineTimes() {
    assertTaken("{ me { " + "id ".repeat(499) + "} }");
    assertRefused("{ me { " + "id ".repeat(500) + "} }", "TOO_MANY_REPEATS", 499);
    String fragment = " fragment f on Me { id }";
    assertTaken("{ me { " + "...f ".repeat(499) + "} }" + fragment);
    assertRefused("{ me { " + "...f ".repeat(500) + "} }" + fragment, "TOO_MANY_REPEATS", 499);
  }

  @Test
  void takesTenDirectivesInOnePlace() {
    String skip = "@skip(if: false) ";
    assertRefused("{ me { id " + skip.repeat(11) + "} }", "TOO_MANY_DIRECTIVES", 10);
    assertRefused("{ me { id " + "@a ".repeat(10_000) + "} }", "TOO_MANY_DIRECTIVES", 10);
    assertRefused("query(" + "$a: Int " + "@a ".repeat(11) + ") { me { id } }", "TOO_MANY_DIRECTIVES", 10);
    assertThat(code("{ me { id " + "@a ".repeat(10) + "} }")).isEqualTo("VALIDATION");
    assertTaken("{ me { " + ("id " + skip).repeat(11) + "} }");
  }

  @Test
  void refusesFragmentsThatHoldThemselves() {
    assertRefused("{ me { ...a } } fragment a on Me { ...a }", "FRAGMENT_CYCLE", 0);
    assertRefused(
        "{ me { id } } fragment a on Me { ...b } fragment b on Me { id ...a }", "FRAGMENT_CYCLE", 0);
  }

  @Test
  void refusesAChainOfFifteenHundredFragments() {
    String chain = many(1_500, i -> "fragment f%d on Me { ...f%d }".formatted(i, i + 1));
    assertRefused("{ me { id } } " + chain, "DOCUMENT_TOO_DEEP", 15);
  }

  @Test
  void refusesAMegabyteWithoutReadingIt() {
    assertRefused("{ me { id } } " + "x ".repeat(500_000), "DOCUMENT_TOO_LONG", 100_000);
  }

  @Test
  void leavesTextThatNeverEndsToTheParser() {
    for (String document :
        new String[] {"{ me(a: \"", "{ me \"\"\"", "{ me \"\\", "{ me (((", "#", "{ me }}}", "@"}) {
      assertThat(code(document)).isEqualTo("SYNTAX");
    }
  }

  @Test
  void refusesIntrospectionInCircles() {
    assertThat(code("{ __schema { types { fields { type { fields { name } } } } } }"))
        .isEqualTo("INTROSPECTION_TOO_LARGE");
  }

  @Test
  void refusesToStartWithALimitOfNothing() {
    assertThatThrownBy(() -> new DocumentLimits(1, 1, 1, 1, 1, 0)).hasMessageContaining("at least 1");
  }

  /** A document with so many levels, from the query down to a name. */
  private static String nested(int levels) {
    return "{ __schema { types { fields { type { " + ofTypes(levels - 5) + " } } } } }";
  }

  /** So many levels of types and a name. */
  private static String ofTypes(int levels) {
    return "ofType { ".repeat(levels) + "name" + " }".repeat(levels);
  }

  private static String fields(int number) {
    String block = " fragment f on Me { " + "id ".repeat(400) + "}";
    return "{ me { " + "...f ".repeat(4) + "name ".repeat(number - 1 - 4 * 400) + "} }" + block;
  }

  private static String many(int number, IntFunction<String> one) {
    return IntStream.range(0, number).mapToObj(one).collect(joining(" "));
  }

  private void assertTaken(String document) {
    as("viewer").document(document).executeAndVerify();
  }

  private void assertRefused(String document, String code, int limit) {
    assertThat(error(document).getExtensions())
        .containsEntry("code", code)
        .containsEntry("classification", "BAD_REQUEST")
        .containsEntry("limit", limit);
  }

  private @Nullable Object code(String document) {
    return error(document).getExtensions().get("code");
  }

  private ResponseError error(String document) {
    List<ResponseError> found = new ArrayList<>();
    as("viewer").document(document).execute().errors().satisfy(found::addAll);
    assertThat(found).isNotEmpty();
    return found.getFirst();
  }
}
