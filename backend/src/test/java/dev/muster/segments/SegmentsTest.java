package dev.muster.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class SegmentsTest extends SavedListsBase {

  private String vip = "";
  private String press = "";

  /** One with each tag, one with both, one with none. */
  @BeforeEach
  void fourContacts() {
    contact("Both", "vip", "press");
    contact("Neither");
    contact("Press", "press");
    contact("Vip", "vip");
    vip = tag("vip");
    press = tag("press");
  }

  @Test
  void isWhoIsInAnyOrAllOfWhatItIncludesButInNothingThatItExcludes() {
    List<Map<String, Object>> both = List.of(Map.of("tag", vip), Map.of("tag", press));
    assertThat(segment("ANY", both, List.of())).containsExactly("Both", "Press", "Vip");
    assertThat(segment("ALL", both, List.of())).containsExactly("Both");
    assertThat(segment("ANY", List.of(Map.of("filter", Map.of())), both)).containsExactly("Neither");
    assertThat(segment("ANY", List.of(Map.of("tag", vip)), List.of(Map.of("tag", press))))
        .containsExactly("Vip");
    assertThat(segment("ALL", both, List.of(Map.of("filter", ACTIVE)))).isEmpty();
  }

  @Test
  void combinesEverythingThatCanBeSaved() {
    String smart = make("agent", "SmartList", Map.of("name", "B", "search", "both"));
    String list = make("agent", "ContactList", Map.of("name", "Hand-picked"));
    String inner =
        make("agent", "Segment", Map.of("name", "Inner", "include", List.of(Map.of("tag", press))));
    List<Map<String, Object>> include =
        List.of(
            Map.of("smartList", smart),
            Map.of("list", list),
            Map.of("segment", inner),
            Map.of("filter", Map.of("lastName", Map.of("eq", "Neither"))));
    String id =
        make(
            "agent",
            "Segment",
            Map.of("name", "All sorts", "include", include, "exclude", List.of(Map.of("tag", vip))));

    GraphQlTester.Response segment =
        as("agent")
            .document(
                """
                query ($id: ID!) {
                  segment(id: $id) {
                    match words count(exact: true) { value relation } problems { code }
                    include { tag { name } list { name } smartList { name } segment { name } filter }
                    exclude { tag { name } }
                  }
                }
                """)
            .variable("id", id)
            .execute();
    segment
        .path("segment.words")
        .entity(String.class)
        .isEqualTo(
            "(Smart list is B or list is Hand-picked or segment is Inner or last name is “Neither”)"
                + " and not (tag is vip)");
    segment.path("segment.count").matchesJson("{\"value\": 2, \"relation\": \"EXACT\"}");
    segment.path("segment.match").entity(String.class).isEqualTo("ANY");
    segment.path("segment.include[0].smartList.name").entity(String.class).isEqualTo("B");
    segment.path("segment.include[1].list.name").entity(String.class).isEqualTo("Hand-picked");
    segment.path("segment.include[2].segment.name").entity(String.class).isEqualTo("Inner");
    segment.path("segment.include[3].filter.lastName.eq").entity(String.class).isEqualTo("Neither");
    segment.path("segment.exclude[0].tag.name").entity(String.class).isEqualTo("vip");
    assertThat(found("agent", in(id))).containsExactly("Neither", "Press");

    delete("agent", "ContactList", list);
    assertThat(errors("agent", in(id))).containsExactly("SAVED_FILTER_BROKEN", id);
    as("agent")
        .document("query ($id: ID!) { segment(id: $id) { problems { code path } } }")
        .variable("id", id)
        .execute()
        .path("segment.problems")
        .matchesJson("[{\"code\": \"LIST_GONE\", \"path\": [\"include\", \"1\", \"list\"]}]");
  }

  @Test
  void countsBeforeAnythingIsSaved() {
    assertThat(count("include: [{ filter: {} }], exclude: [{ tag: \"%s\" }]".formatted(vip))).isEqualTo("2");
    assertThat(count("match: ALL, include: [{ tag: \"%s\" }, { tag: \"%s\" }]".formatted(vip, press)))
        .isEqualTo("1");
    assertThat(count("include: []")).isEqualTo("REQUIRED");
    assertThat(count("include: [{ list: \"list_01h455vb4pex5vsknk084sn02q\" }]")).isEqualTo("LIST_GONE");
    assertThat(count("include: [{ tag: \"tag_01h455vb4pex5vsknk084sn02q\" }]")).isEqualTo("TAG_GONE");
  }

  @Test
  void neverRefersToItself() {
    String one = make("agent", "Segment", Map.of("name", "1", "include", List.of(Map.of("tag", vip))));
    String two = make("agent", "Segment", Map.of("name", "2", "include", List.of(Map.of("segment", one))));
    Map<String, Object> hidden = Map.of("or", List.of(Map.of("not", in(two))));
    String three = make("agent", "SmartList", Map.of("name", "3", "filter", hidden));

    assertThat(including(one, Map.of("segment", one))).containsExactly("SEGMENT_CYCLE");
    assertThat(including(one, Map.of("segment", two))).containsExactly("SEGMENT_CYCLE");
    assertThat(including(one, Map.of("smartList", three))).containsExactly("SEGMENT_CYCLE");
    assertThat(including(two, Map.of("tag", press))).isEmpty();
    assertThat(including(one, Map.of("smartList", three))).isEmpty();
    assertThat(including(two, Map.of("segment", one))).containsExactly("SEGMENT_CYCLE");
  }

  @Test
  void refersAtMostFiveLevelsDeepSeenFromTopAndFromBottom() {
    String bottom = make("agent", "Segment", Map.of("name", "1", "include", List.of(Map.of("tag", vip))));
    String top = bottom;
    for (int level = 2; level <= 5; level++) {
      top = make("agent", "Segment", Map.of("name", "" + level, "include", List.of(Map.of("segment", top))));
    }
    assertThat(found("agent", in(top))).containsExactly("Both", "Vip");
    Map<String, Object> sixth = Map.of("name", "6", "include", List.of(Map.of("segment", top)));
    assertThat(codes(change("agent", "create", "Segment", sixth))).containsExactly("SEGMENT_TOO_DEEP");
    String other = make("agent", "SmartList", Map.of("name", "below"));
    assertThat(including(bottom, Map.of("smartList", other))).containsExactly("SEGMENT_TOO_DEEP");
  }

  @Test
  void sharesOnlyWhatOthersCanSeeToTheBottom() {
    String mine = make("agent", "ContactList", Map.of("name", "Mine"));
    Map<String, Object> input =
        new HashMap<>(Map.of("name", "Ours", "include", List.of(Map.of("list", mine))));
    input.put("shared", true);

    assertThat(codes(change("agent", "create", "Segment", input))).containsExactly("NOT_SHARED");
    assertThat(codes(change("admin", "create", "Segment", input))).containsExactly("NOT_SHARED");
    input.put("shared", false);
    assertThat(codes(change("admin", "create", "Segment", input))).containsExactly("INVALID");
    assertThat(codes(change("agent", "create", "Segment", input))).isEmpty();
  }

  @Test
  void hasBounds() {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int part = 0; part < 21; part++) {
      many.add(Map.of("tag", vip));
    }
    assertThat(codes(change("agent", "create", "Segment", Map.of("name", "x", "include", many))))
        .containsExactly("TOO_MANY");
    assertThat(
            codes(change("agent", "create", "Segment", Map.of("name", "x", "include", many.subList(0, 20)))))
        .isEmpty();
    assertThat(codes(change("agent", "create", "Segment", Map.of("name", "x", "include", List.of()))))
        .containsExactly("REQUIRED");
  }

  /** Twenty times twenty is more than anybody needs and than the database should be asked. */
  @Test
  void refersToAtMostTwoHundredOthersHoweverTheyAreNested() {
    String one = make("agent", "Segment", shared("1", List.of(Map.of("tag", vip))));
    String twenty = make("agent", "Segment", shared("20", Collections.nCopies(20, Map.of("segment", one))));
    Map<String, Object> many =
        Map.of("name", "400", "include", Collections.nCopies(20, Map.of("segment", twenty)));

    assertThat(found("agent", in(twenty))).containsExactly("Both", "Vip");
    assertThat(codes(change("agent", "create", "Segment", many))).containsExactly("INVALID");
    assertThat(count("include: [%s]".formatted("{ segment: \"%s\" } ".formatted(twenty).repeat(10))))
        .isEqualTo("TOO_MANY");
  }

  private static Map<String, Object> shared(String name, List<Map<String, Object>> include) {
    return Map.of("name", name, "include", include, "shared", true);
  }

  private List<String> segment(
      String match, List<Map<String, Object>> include, List<Map<String, Object>> exclude) {
    Map<String, Object> input = Map.of("name", match, "match", match, "include", include, "exclude", exclude);
    return found("agent", in(make("agent", "Segment", input)));
  }

  private List<String> including(String id, Map<String, Object> part) {
    return codes(change("agent", "update", "Segment", Map.of("id", id, "include", List.of(part))));
  }

  private static Map<String, Object> in(String id) {
    return Map.of("segment", Map.of("any", List.of(id)));
  }

  /** The number, or the code of the error. */
  private String count(String arguments) {
    List<String> codes = new ArrayList<>();
    GraphQlTester.Response response =
        as("viewer").document("{ segmentCount(" + arguments + ") { value } }").execute();
    response
        .errors()
        .satisfy(
            errors -> errors.forEach(error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
    return codes.isEmpty()
        ? response.path("segmentCount.value").entity(String.class).get()
        : codes.getFirst();
  }

  private String tag(String name) {
    return as("viewer")
        .document("query ($name: String) { tags(search: $name) { edges { node { id } } } }")
        .variable("name", name)
        .execute()
        .path("tags.edges[0].node.id")
        .entity(String.class)
        .get();
  }
}
