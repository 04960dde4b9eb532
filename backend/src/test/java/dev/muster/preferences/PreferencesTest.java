package dev.muster.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class PreferencesTest extends BackendTest {

  private static final String SET =
      "mutation ($input: SetPreferenceInput!) { setPreference(input: $input) { value userErrors { code field } } }";

  @Test
  void keepsWhatACallerWantsKeptForThatCallerAlone() {
    Map<String, Object> table = Map.of("columns", List.of("name", "Zoë 🦊"), "width", 120.5);
    keep("agent", "contacts.table", table);
    keep("viewer", "contacts.table", List.of(1, 2));

    assertThat(kept("agent", "contacts.table")).isEqualTo(table);
    assertThat(kept("viewer", "contacts.table")).isEqualTo(List.of(1, 2));
    assertThat(kept("agent", "other")).isNull();

    keep("agent", "contacts.table", "compact");
    assertThat(kept("agent", "contacts.table")).isEqualTo("compact");
    keep("agent", "contacts.table", null);
    assertThat(kept("agent", "contacts.table")).isNull();
  }

  @Test
  void keepsUpToItsBoundsAndSaysWhichOneIsMet() {
    assertThat(refused("n".repeat(80), "x".repeat(32_766))).isEmpty();
    assertThat(refused("n".repeat(81), 1)).containsExactly("TOO_LONG");
    assertThat(refused("large", "x".repeat(32_767))).containsExactly("TOO_LONG");
    assertThat(refused("  ", 1)).containsExactly("REQUIRED");
    for (int number = 2; number <= 100; number++) {
      keep("agent", "name " + number, number);
    }
    assertThat(refused("one more", 1)).containsExactly("TOO_MANY");
    assertThat(refused("name 100", "again")).isEmpty();
  }

  @Test
  void refusesTextThatCannotBeStored() {
    for (String text : List.of("a\0b", "a\uD800b", "\uDC00")) {
      set("agent", "name", Map.of("key", List.of(text)))
          .errors()
          .satisfy(errors ->
              assertThat(errors)
                  .singleElement()
                  .extracting(error -> error.getExtensions().get("code"))
                  .isEqualTo("UNSTORABLE_TEXT"));
    }
    keep("agent", "backslash", "\\u0000");
    assertThat(kept("agent", "backslash")).isEqualTo("\\u0000");
  }

  private void keep(String who, String name, @Nullable Object value) {
    set(who, name, value).path("setPreference.userErrors").entityList(Object.class).hasSize(0);
  }

  private List<String> refused(String name, Object value) {
    return set("agent", name, value).path("setPreference.userErrors[*].code").entityList(String.class).get();
  }

  private GraphQlTester.Response set(String who, String name, @Nullable Object value) {
    Map<String, Object> input = new HashMap<>();
    input.put("name", name);
    input.put("value", value);
    return as(who).document(SET).variable("input", input).execute();
  }

  private @Nullable Object kept(String who, String name) {
    Map<?, ?> me =
        as(who)
            .document("query ($name: String!) { me { preference(name: $name) } }")
            .variable("name", name)
            .execute()
            .path("me")
            .entity(Map.class)
            .get();
    return me.get("preference");
  }
}
