package dev.muster.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a `ContactFilter` to the pieces of the editor, and back without a loss. */
class FilterReaderTest {
  private static final Map<String, FilterField> FIELDS =
      Map.of(
          "status",
          field("status", Kind.CERTAIN_CHOICE, ""),
          "company",
          field("company", Kind.COMPANY, "company"),
          "tags",
          field("tags", Kind.TAGS, "tag"),
          "createdAt",
          field("createdAt", Kind.CERTAIN_MOMENT, ""),
          "lastName",
          field("lastName", Kind.TEXT, ""),
          "externalEvents",
          field("externalEvents", Kind.EVENT, ""),
          "customField:field_1",
          FilterField.custom("field_1", "Shoe size", "", Kind.DECIMAL, "number", List.of(), ""));

  private final FilterReader reader = new FilterReader(FIELDS::get);

  private static FilterField field(String key, Kind kind, String things) {
    return new FilterField(key, key, "", kind.operators(), List.of(), things);
  }

  static Stream<Map<String, Object>> filtersThatStayAsTheyAre() {
    return Stream.of(
            "{}",
            "{'status': {'in': ['ACTIVE']}}",
            "{'lastName': {'isEmpty': false}}",
            "{'company': {'name': {'contains': 'oak'}}}",
            "{'createdAt': {'withinLast': 7}}",
            "{'createdAt': {'between': {'from': '2026-01-01T10:33:00Z', 'to': '2026-02-01T00:00:00Z'}}}",
            "{'not': {'status': {'in': ['ACTIVE']}}}",
            "{'not': {'tags': {'any': ['VIP']}}}",
            "{'not': {'or': [{'lastName': {'eq': 'Oak'}}, {'tags': {'any': ['VIP']}}]}}",
            "{'and': [{'status': {'in': ['ACTIVE']}}, {'or': [{'lastName': {'eq': 'Oak'}}, {'not': {'tags': {'any': ['VIP']}}}]}]}",
            "{'or': [{'lastName': {'eq': 'Oak'}}, {'and': [{'lastName': {'eq': 'Elm'}}, {'status': {'in': ['INACTIVE']}}]}]}",
            "{'customField': {'field': 'field_1', 'number': {'gte': 44}}}",
            "{'customField': {'field': 'field_1', 'isEmpty': true}}",
            "{'externalEvents': {'name': 'webinar', 'at': {'withinLast': 30}, 'times': {'gte': 2}}}",
            // What the editor has no fields for.
            "{'or': []}",
            "{'customField': {'field': 'field_gone', 'number': {'gte': 44}}}",
            "{'shoeSize': {'gte': 44}}",
            "{'createdAt': {'gt': '2026-01-01T10:33:00Z'}}")
        .map(text -> FilterJson.read(text.replace('\'', '"')));
  }

  @ParameterizedTest
  @MethodSource("filtersThatStayAsTheyAre")
  void losesNothingByLooking(Map<String, Object> filter) {
    assertThat(FilterWriter.write(reader.read(filter))).isEqualTo(filter);
  }

  @Test
  void severalOperatorsOfOneFieldBecomeConditionsOfTheirOwn() {
    var range =
        Map.<String, Object>of(
            "createdAt", Map.of("gte", "2026-01-01T00:00:00Z", "lt", "2026-02-01T00:00:00Z"));

    assertThat(reader.read(range).clauses()).hasSize(2).allMatch(Clause.Condition.class::isInstance);
  }

  @Test
  void oneOfAChoiceIsReadAsAnyOfOne() {
    var clauses = reader.read(Map.of("status", Map.of("eq", "ACTIVE"))).clauses();

    assertThat(clauses)
        .singleElement()
        .isInstanceOfSatisfying(
            Clause.Condition.class, condition -> assertThat(condition.value()).isEqualTo(List.of("ACTIVE")));
  }

  @Test
  void aComplementIsShownByTheOperatorThatSaysNot() {
    var clauses = reader.read(Map.of("not", Map.of("lastName", Map.of("contains", "oak")))).clauses();

    assertThat(clauses)
        .singleElement()
        .isInstanceOfSatisfying(
            Clause.Condition.class,
            condition -> assertThat(condition.operator().name()).isEqualTo("containsNot"));
  }

  @Test
  void textThatIsNoFilterIsEverybody() {
    assertThat(FilterJson.read("'; DROP TABLE contact; --")).isEmpty();
    assertThat(FilterJson.read("[1]")).isEmpty();
  }
}
