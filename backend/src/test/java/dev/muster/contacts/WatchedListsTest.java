package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.sql.Query;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class WatchedListsTest extends BackendTest {

  /** Only a bound for what never comes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, Object> ACTIVE = Map.of("status", Map.of("eq", "ACTIVE"));
  private static final String CHANGED =
      """
      subscription ($filter: ContactFilter, $search: String, $after: String) {
        contactsChanged(filter: $filter, search: $search, afterSequence: $after) {
          sequence reset removed upserted { id displayName status tags { name } }
        }
      }
      """;

  record Event(String sequence, boolean reset, List<String> removed, List<Shown> upserted) {}

  record Shown(String id, String displayName, String status, List<Map<String, String>> tags) {}

  @Test
  void tellsOfContactsThatComeChangeAndLeave() {
    String ada = make("Ada");
    StepVerifier.create(watch(ACTIVE, null, null))
        .assertNext(first -> assertThat(first.upserted()).isEmpty())
        .then(() -> make("Bob"))
        .assertNext(
            event -> assertThat(event.upserted()).extracting(Shown::displayName).containsExactly("Bob"))
        .then(() -> write(ada, "{ lastName: \"King\" }"))
        .assertNext(event -> {
          assertThat(event.upserted()).extracting(Shown::displayName).containsExactly("Ada King");
          assertThat(event.upserted().getFirst().tags()).containsExactly(Map.of("name", "vip"));
        })
        .then(() -> write(ada, "{ status: INACTIVE }"))
        .assertNext(event -> {
          assertThat(event.removed()).containsExactly(ada);
          assertThat(event.upserted()).isEmpty();
        })
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void tellsOneWhoComesBackWhatHappenedMeanwhile() {
    String ada = make("Ada");
    String seen = first(watch(null, null, null)).sequence();
    make("Bob");
    write(ada, "{ lastName: \"King\" }");

    Event missed = first(watch(null, null, seen));

    assertThat(missed.upserted()).extracting(Shown::displayName).containsExactlyInAnyOrder("Ada King", "Bob");
    assertThat(first(watch(null, "bob", seen)))
        .satisfies(
            event -> assertThat(event.upserted()).extracting(Shown::displayName).containsExactly("Bob"))
        .satisfies(event -> assertThat(event.removed()).containsExactly(ada));
  }

  @Test
  void asksToReadAnewWhereMoreThanAThousandChanged() {
    String seen = first(watch(null, null, null)).sequence();
    Query.of("INSERT INTO contact (last_name) SELECT n::text FROM generate_series(1, 1001) AS n")
        .update(database)
        .block(PATIENCE);
    assertThat(first(watch(null, null, seen)))
        .returns(true, Event::reset)
        .returns(List.of(), Event::upserted);
  }

  @Test
  void letsEveryWatcherOfAListHearOfAChange() {
    Flux<Event> all =
        Flux.range(0, 50).flatMap(number -> watch(number % 2 == 0 ? ACTIVE : null, null, null), 50);
    StepVerifier.create(all.filter(event -> !event.upserted().isEmpty()))
        .expectSubscription()
        .thenAwait(Duration.ofSeconds(2))
        .then(() -> make("Ada"))
        .expectNextCount(50)
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void refusesASequenceThatNoEventHad() {
    StepVerifier.create(subscribe(null, null, "1; DROP TABLE contact"))
        .assertNext(answer ->
            assertThat(answer.getErrors().getFirst().getExtensions())
                .containsEntry("code", "MALFORMED_SEQUENCE"))
        .expectComplete()
        .verify(PATIENCE);
  }

  private static Event first(Flux<Event> events) {
    return Objects.requireNonNull(events.blockFirst(PATIENCE));
  }

  private Flux<Event> watch(
      @Nullable Map<String, Object> filter, @Nullable String search, @Nullable String after) {
    return subscribe(filter, search, after)
        .mapNotNull(answer -> answer.field("contactsChanged").toEntity(Event.class));
  }

  private Flux<ClientGraphQlResponse> subscribe(
      @Nullable Map<String, Object> filter, @Nullable String search, @Nullable String after) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("filter", filter);
    variables.put("search", search);
    variables.put("after", after);
    return HttpGraphQlClient.builder(WebClient.create(url() + "/graphql"))
        .headers(headers -> headers.setBearerAuth(IDENTITY.token("viewer")))
        .build()
        .document(CHANGED)
        .variables(variables)
        .executeSubscription();
  }

  private String make(String name) {
    return as("agent")
        .document(
            "mutation ($name: String!) { createContact(input: { firstName: $name, tags: [\"vip\"] }) {"
                + " contact { id } } }")
        .variable("name", name)
        .execute()
        .path("createContact.contact.id")
        .entity(String.class)
        .get();
  }

  private void write(String id, String fields) {
    as("agent")
        .document(
            "mutation { updateContact(input: "
                + fields.replace("{", "{ id: \"" + id + "\",")
                + ") {"
                + " contact { id } } }")
        .execute()
        .path("updateContact.contact.id")
        .entity(String.class)
        .isEqualTo(id);
  }
}
