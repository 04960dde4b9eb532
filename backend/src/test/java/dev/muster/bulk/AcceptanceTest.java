package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.selection.ContactIds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class AcceptanceTest extends BulkTest {

  private static final Map<String, Object> INACTIVE = Map.of("status", "INACTIVE");

  @Test
  void refusesASelectionThatMatchesNobody() {
    assertThat(refused(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of())))
        .isEqualTo("EMPTY_SELECTION");
    assertThat(sql.number("SELECT count(*) FROM bulk_action")).isZero();
  }

  @Test
  void leavesOutContactsThatAreNotThereAndRefusesIdsOfSomethingElse() {
    contacts(1);
    String there = ContactIds.PREFIX.id(UUID.fromString(sql.text("SELECT id FROM contact")));
    String gone = ContactIds.PREFIX.id(UUID.randomUUID());
    assertThat(refused(ask("agent", UPDATE_STATUS, Map.of("ids", List.of(gone)), INACTIVE, Map.of())))
        .isEqualTo("EMPTY_SELECTION");
    UUID action = setInactive("agent", Map.of("ids", List.of(gone, there)));
    assertThat(awaitEnd(action)).isEqualTo("COMPLETED");
    assertThat(sql.number("SELECT total FROM bulk_action")).isEqualTo(1);
    ask("agent", UPDATE_STATUS, Map.of("ids", List.of("company_" + gone.substring(8))), INACTIVE, Map.of())
        .errors()
        .satisfy(
            errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "MALFORMED_ID"));
  }

  @Test
  void refusesASelectionThatHasMoved() {
    contacts(5);
    GraphQlTester.Response response =
        ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of("expectedTotal", 4));
    assertThat(refused(response)).isEqualTo("TOTAL_CHANGED");
    assertThat(sql.number("SELECT count(*) FROM bulk_chunk")).isZero();
    awaitEnd(accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of("expectedTotal", 5))));
  }

  @Test
  void refusesAViewer() {
    contacts(5);
    GraphQlTester.Response response = ask("viewer", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of());
    assertThat(refused(response)).isEqualTo("PERMISSION_REQUIRED");
    response.path("action.userErrors[0].permission").entity(String.class).isEqualTo("CONTACT_EDIT");
  }

  @Test
  void refusesWhatIsWrongWithTheInputAndMakesNoTag() {
    contacts(5);
    assertThat(tags(List.of())).isEqualTo("REQUIRED");
    assertThat(tags(List.of("fine", "   "))).isEqualTo("REQUIRED");
    assertThat(tags(List.of("x".repeat(300)))).isEqualTo("TOO_LONG");
    assertThat(tags(IntStream.range(0, 51).mapToObj(number -> "tag " + number).toList()))
        .isEqualTo("TOO_MANY");
    assertThat(
            refused(ask("agent", ADD_TAGS, Map.of("ids", List.of()), Map.of("tags", List.of("a")), Map.of())))
        .isEqualTo("EMPTY_SELECTION");
    assertThat(sql.number("SELECT count(*) FROM tag")).isZero();
  }

  @Test
  void refusesANameThatIsTooLong() {
    contacts(5);
    Map<String, Object> run = Map.of("name", "x".repeat(121));
    assertThat(refused(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, run))).isEqualTo("TOO_LONG");
  }

  @Test
  void namesAnActionThatHasNoName() {
    contacts(1);
    GraphQlTester.Response unnamed = ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of());
    unnamed
        .path("action.bulkAction.name")
        .entity(String.class)
        .satisfies(name -> assertThat(name).startsWith("Update status, 20").endsWith(" UTC"));
    awaitEnd(accepted(unnamed));
    GraphQlTester.Response named =
        ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, Map.of("name", "Spring cleaning"));
    named.path("action.bulkAction.name").entity(String.class).isEqualTo("Spring cleaning");
    named.path("action.bulkAction.createdByName").entity(String.class).isEqualTo("Amir Agent");
    named.path("action.bulkAction.input").entity(Map.class).isEqualTo(INACTIVE);
    awaitEnd(accepted(named));
  }

  @Test
  void makesOneActionOfOneKeySentSixteenTimesAtOnce() {
    contacts(2_000);
    Map<String, Object> run = Map.of("idempotencyKey", "once");
    List<UUID> answers =
        atOnce(16, number -> accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, run)));
    assertThat(answers).hasSize(16).containsOnly(answers.getFirst());
    awaitEnd(answers.getFirst());
    assertThat(sql.number("SELECT count(*) FROM bulk_action")).isEqualTo(1);
    assertThat(sql.number("SELECT count(*) FROM audit")).isEqualTo(2_000);
    assertThat(refused(ask("agent", UPDATE_STATUS, EVERYBODY, Map.of("status", "ACTIVE"), run)))
        .isEqualTo("IDEMPOTENCY_CONFLICT");
  }

  @Test
  void runsAHundredActionsThatAreStartedAtOnce() {
    contacts(50);
    List<UUID> actions =
        atOnce(
            100,
            number ->
                accepted(ask("agent", ADD_TAGS, EVERYBODY, Map.of("tags", List.of("t" + number)), Map.of())));
    await(() -> sql.number("SELECT count(*) FROM bulk_action WHERE state = 'COMPLETED'") == 100);
    awaitWorkers();
    actions.forEach(this::assertAddsUp);
    assertThat(sql.number("SELECT count(*) FROM contact_tag")).isEqualTo(5_000);
    assertThat(sql.texts("SELECT DISTINCT version FROM contact")).containsExactly("101");
  }

  @Test
  void forgetsTheKeyOfWhatWasRefused() {
    Map<String, Object> run = Map.of("idempotencyKey", "later");
    assertThat(refused(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, run))).isEqualTo("EMPTY_SELECTION");
    contacts(1);
    awaitEnd(accepted(ask("agent", UPDATE_STATUS, EVERYBODY, INACTIVE, run)));
  }

  @Test
  void refusesAnUnknownStatusAsARequestThatCannotBeRun() {
    ask("agent", UPDATE_STATUS, EVERYBODY, Map.of("status", "ASLEEP"), Map.of())
        .errors()
        .satisfy(errors -> assertThat(errors).isNotEmpty());
  }

  private static <T> List<T> atOnce(int count, IntFunction<T> work) {
    Executor executor = Executors.newVirtualThreadPerTaskExecutor();
    List<CompletableFuture<T>> answers =
        IntStream.range(0, count)
            .mapToObj(number -> CompletableFuture.supplyAsync(() -> work.apply(number), executor))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private String tags(List<String> tags) {
    return refused(ask("agent", ADD_TAGS, EVERYBODY, Map.of("tags", tags), Map.of()));
  }
}
