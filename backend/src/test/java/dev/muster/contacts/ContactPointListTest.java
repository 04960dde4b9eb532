package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts found by any of the ways to reach them. */
class ContactPointListTest extends ContactsApi {

  @Test
  void findsByAnyOfThem() {
    create(
        Map.of(
            "lastName", "X",
            "country", "DE",
            "emails", List.of(Map.of("address", "A@x.example"), Map.of("address", "Second@x.example")),
            "phones", List.of(Map.of("number", "0171 1234567"), Map.of("number", "030 901820")),
            "addresses", List.of(Map.of("city", "Berlin"), Map.of("city", "Köln"))),
        "id");
    create(Map.of("lastName", "Y"), "id");

    assertThat(found(Map.of("anyEmail", Map.of("eq", "second@X.example")))).containsExactly("X");
    assertThat(found(Map.of("anyEmail", Map.of("in", List.of("SECOND@x.example", "z")))))
        .containsExactly("X");
    assertThat(found(Map.of("email", Map.of("contains", "second")))).isEmpty();
    assertThat(found(Map.of("anyEmail", Map.of("startsWith", "a@", "contains", "second")))).isEmpty();
    assertThat(found(Map.of("anyEmail", Map.of("isEmpty", true)))).containsExactly("Y");
    assertThat(found(Map.of("anyPhone", Map.of("eq", "+4930901820")))).containsExactly("X");
    assertThat(found(Map.of("anyPhone", Map.of("contains", "0 90")))).containsExactly("X");
    assertThat(found(Map.of("anyPhone", Map.of("isEmpty", false)))).containsExactly("X");
    assertThat(found(Map.of("city", Map.of("contains", "koln")))).containsExactly("X");
    assertThat(found(Map.of("city", Map.of("isEmpty", true)))).containsExactly("Y");
  }

  @ParameterizedTest
  @CsvSource({"second@", "1234567", "01711234567", "+4917112", "'171 123'", "x second", "w", "0 X"})
  void searchesAllOfThemByAnyPart(String words) {
    create(
        Map.of(
            "lastName",
            "Wxyz",
            "country",
            "DE",
            "emails",
            List.of(Map.of("address", "a@x.example"), Map.of("address", "second@x.example")),
            "phones",
            List.of(Map.of("number", "0171 123-45-67"))),
        "id");
    create(Map.of("lastName", "Nobody"), "id");

    assertThat(searched(words)).containsExactly("Wxyz");
  }
}
