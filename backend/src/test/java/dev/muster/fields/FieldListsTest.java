package dev.muster.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Lists of contacts by their values. */
class FieldListsTest extends FieldsApi {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | number: { gt: 9 } | Ben",
        "NUMBER | isEmpty: true | Cleo",
        "NUMBER | number: { between: { from: 1.5 to: 5 } } | Ann",
        "DATE | date: { gte: \"2026-01-01\" } | Ben",
        "TEXT | text: { contains: \"EP\" } | Ann",
        "BOOLEAN | boolean: false | Ann",
      })
  void findsByTheOperatorsOfTheKind(String kind, String condition, String found) {
    List<Object> values =
        switch (kind) {
          case "NUMBER" -> List.of(2, 10);
          case "DATE" -> List.of("2025-12-31", "2026-11-22");
          case "TEXT" -> List.of("Sepia", "Blue");
          default -> List.of(false, true);
        };
    String field = define("Field", kind);
    contact("Ann", field, values.get(0));
    contact("Ben", field, values.get(1));
    contact("Cleo", field, null);

    assertThat(found(field, condition)).containsExactly(found);
  }

  @Test
  void findsByWhatWasChosen() {
    String several = define("Several", "MULTI_CHOICE");
    List<String> options = options(several);
    contact("Ann", several, options);
    contact("Ben", several, List.of(options.get(1)));
    contact("Cleo", several, null);

    assertThat(found(several, "choice: { any: [\"%s\"] }".formatted(options.get(0)))).containsExactly("Ann");
    assertThat(found(several, "choice: { all: [\"%s\", \"%s\"] }".formatted(options.get(0), options.get(1))))
        .containsExactly("Ann");
    assertThat(found(several, "choice: { none: [\"%s\"] }".formatted(options.get(0))))
        .containsExactlyInAnyOrder("Ben", "Cleo");
    String single = define("Single", "CHOICE");
    contact("Dora", single, options(single).get(0));
    assertThat(found(single, "choice: { any: [\"%s\"] }".formatted(options(single).get(0))))
        .containsExactly("Dora");
  }

  @Test
  void refusesOperatorsOfAnotherKindAndFieldsThatAreGone() {
    String field = define("Budget", "NUMBER");

    assertThat(error("{ customField: { field: \"%s\", text: { eq: \"5\" } } }".formatted(field), ""))
        .isEqualTo("CUSTOM_FIELD_TYPE");
    delete(field, true);
    assertThat(error("{ customField: { field: \"%s\", isEmpty: true } }".formatted(field), ""))
        .isEqualTo("CUSTOM_FIELD_GONE");
    assertThat(error("{}", "{ customField: \"%s\" }".formatted(field))).isEqualTo("CUSTOM_FIELD_GONE");
    assertThat(error("{}", "{ customField: \"%s\", field: EMAIL }".formatted(field))).isEqualTo("ORDER");
    assertThat(error("{}", "{ direction: ASC }")).isEqualTo("ORDER");
  }

  @ParameterizedTest
  @CsvSource({"NUMBER", "DATE", "TEXT", "BOOLEAN", "CHOICE", "USER"})
  void pagesBothWaysInTheOrderOfAField(String kind) {
    String field = define("Field", kind);
    List<Object> ascending =
        switch (kind) {
          case "NUMBER" -> List.of(2, 10);
          case "DATE" -> List.of("0999-12-31", "2026-11-22");
          case "TEXT" -> List.of("azure", "Blue");
          case "BOOLEAN" -> List.of(false, true);
          case "CHOICE" -> List.copyOf(options(field));
          default -> List.of(user("admin"), user("agent"));
        };
    contact("Ben", field, ascending.get(1));
    contact("Cleo", field, null);
    contact("Ann", field, ascending.get(0));

    assertThat(walk(field, "ASC", "first", "after", "endCursor")).containsExactly("Ann", "Ben", "Cleo");
    assertThat(walk(field, "DESC", "first", "after", "endCursor")).containsExactly("Cleo", "Ben", "Ann");
    List<String> backwards = walk(field, "ASC", "last", "before", "startCursor");
    Collections.reverse(backwards);
    assertThat(backwards).containsExactly("Ann", "Ben", "Cleo");
  }

  @Test
  void bindsACursorToItsField() {
    String one = define("One", "NUMBER");
    String other = define("Other", "NUMBER");
    contact("Ann", one, 1);
    String cursor =
        page(one, "ASC", "first: 1").path("contacts.pageInfo.endCursor").entity(String.class).get();

    assertThat(error("{}", "{ customField: \"%s\" }".formatted(other), "after: \"" + cursor + "\""))
        .isEqualTo("CURSOR_MISMATCH");
  }

  private List<String> found(String field, String condition) {
    return as("viewer")
        .document(
            "{ contacts(filter: { customField: { field: \"%s\", %s } }) { edges { node { firstName } } } }"
                .formatted(field, condition))
        .execute()
        .path("contacts.edges[*].node.firstName")
        .entityList(String.class)
        .get();
  }

  private List<String> walk(String field, String direction, String size, String argument, String end) {
    List<String> seen = new ArrayList<>();
    String place = "";
    for (int page = 0; page < 3; page++) {
      GraphQlTester.Response response = page(field, direction, size + ": 1 " + place);
      seen.addAll(response.path("contacts.edges[*].node.firstName").entityList(String.class).get());
      String cursor = response.path("contacts.pageInfo." + end).entity(String.class).get();
      place = argument + ": \"" + cursor + "\"";
    }
    return seen;
  }

  private GraphQlTester.Response page(String field, String direction, String arguments) {
    return as("viewer")
        .document(
            """
            { contacts(orderBy: [{ customField: "%s", direction: %s }], %s) {
                pageInfo { startCursor endCursor } edges { node { firstName } } } }
            """
                .formatted(field, direction, arguments))
        .execute();
  }

  private String error(String filter, String order) {
    return error(filter, order, "first: 1");
  }

  private String error(String filter, String order, String page) {
    List<String> codes = new ArrayList<>();
    as("viewer")
        .document(
            "{ contacts(filter: %s, orderBy: [%s], %s) { edges { cursor } } }".formatted(filter, order, page))
        .execute()
        .errors()
        .satisfy(
            errors -> errors.forEach(error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
    return codes.isEmpty() ? "none" : codes.getFirst();
  }
}
