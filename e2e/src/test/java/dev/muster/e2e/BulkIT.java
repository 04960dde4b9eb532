package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.graphql.client.WebSocketGraphQlClientInterceptor;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** An action on many contacts, as a program starts and follows it. */
@Muster
class BulkIT {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Map<String, ?> EVERYBODY = Map.of();

  private final Product product;
  private final Api api;

  BulkIT(Product product) {
    this.product = product;
    this.api = product.api();
  }

  @Test
  void isFollowedToItsEndByCurl() {
    var id = api.addTag(EVERYBODY, "followed by curl");
    try (var curl = Curl.follow(api, id)) {
      var events = curl.awaitEnd();
      assertInOrder(events.stream().map(event -> event.get("sequence").asInt()).toList());
      assertWhole(events.getLast());
      assertThat(events.getLast().get("succeeded").asInt()).isEqualTo(500);
    }
    assertThat(api.taggedWith("followed by curl")).isEqualTo(500);
  }

  @Test
  void tellsTheEndToWhoComesAfterIt() {
    var id = api.addTag(EVERYBODY, "over before anybody looks");
    var sequence = api.awaitState(id, "COMPLETED").get("sequence").asInt();
    for (var seen : List.of(0, sequence, sequence + 1)) {
      try (var curl = Curl.follow(api, id, seen)) {
        assertThat(curl.awaitEnd()).singleElement().satisfies(BulkIT::assertWhole);
      }
    }
  }

  @Test
  void isFollowedToItsEndByAStandardWebSocketClient() {
    var client = socketClient();
    var id = api.addTag(EVERYBODY, "followed by a socket");
    var document =
        "subscription ($id: ID!) { bulkActionProgress(id: $id) { sequence state total processed succeeded } }";
    var events =
        client
            .document(document)
            .variable("id", id)
            .retrieveSubscription("bulkActionProgress")
            .toEntity(Event.class)
            .collectList()
            .blockOptional(LONGEST)
            .orElseThrow();
    client.stop().block(LONGEST);
    assertThat(events).isNotEmpty();
    assertInOrder(events.stream().map(Event::sequence).toList());
    assertThat(events.getLast().state()).isEqualTo("COMPLETED");
    assertThat(events.getLast().succeeded()).isEqualTo(500);
  }

  record Event(int sequence, String state, int total, int processed, int succeeded) {}

  private WebSocketGraphQlClient socketClient() {
    var header = Map.of("Authorization", "Bearer " + api.token());
    return WebSocketGraphQlClient.builder(product.ports().socket(), new ReactorNettyWebSocketClient())
        .interceptor(
            new WebSocketGraphQlClientInterceptor() {
              @Override
              public Mono<Object> connectionInitPayload() {
                return Mono.just(header);
              }
            })
        .build();
  }

  @Test
  void leavesAloneWhoIsAlreadyAsAsked() {
    api.awaitState(api.addTag(Map.of("lastName", Map.of("startsWith", "b")), "partly there"), "COMPLETED");
    var some = api.taggedWith("partly there");
    var ended = api.awaitState(api.addTag(EVERYBODY, "Partly There"), "COMPLETED");
    assertThat(some).isBetween(1, 499);
    assertThat(ended.get("unchanged").asInt()).isEqualTo(some);
    assertThat(ended.get("succeeded").asInt()).isEqualTo(500 - some);
    assertWhole(ended);
  }

  @Test
  void setsAStatusAndSaysWhatItWasBefore() {
    var filter = Map.of("tags", Map.of("any", List.of("NJ")));
    api.awaitState(api.updateStatus(filter, "ACTIVE"), "COMPLETED");
    var inactive = api.updateStatus(filter, "INACTIVE");
    var total = api.awaitState(inactive, "COMPLETED").get("total").asInt();
    assertThat(total).isPositive();
    var document =
        """
        query ($id: ID!) { bulkAction(id: $id) { results(first: 100) {
          edges { node { outcome field before after contact { status } } } } } }
        """;
    var results = api.ask(document, Map.of("id", inactive)).at("/bulkAction/results/edges");
    assertThat(results)
        .hasSize(total)
        .allSatisfy(result -> {
          assertThat(result.at("/node/outcome").asString()).isEqualTo("SUCCEEDED");
          assertThat(result.at("/node/field").asString()).isEqualTo("status");
          assertThat(result.at("/node/before").asString()).isEqualTo("ACTIVE");
          assertThat(result.at("/node/after").asString()).isEqualTo("INACTIVE");
          assertThat(result.at("/node/contact/status").asString()).isEqualTo("INACTIVE");
        });
    var back = api.awaitState(api.updateStatus(filter, "ACTIVE"), "COMPLETED");
    assertThat(back.get("succeeded").asInt()).isEqualTo(total);
  }

  @Test
  void runsOnceForTwoRequestsWithTheSameKey() {
    var answers = IntStream.range(0, 2).mapToObj(_ -> withKey("once", "asked twice").only()).toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.get("userErrors")).isEmpty());
    assertThat(answers.getFirst().at("/bulkAction/id")).isEqualTo(answers.getLast().at("/bulkAction/id"));
    var id = answers.getFirst().at("/bulkAction/id").asString();
    assertThat(api.awaitState(id, "COMPLETED").get("succeeded").asInt()).isEqualTo(500);
  }

  @Test
  void refusesAKeyThatComesWithOtherArguments() {
    assertThat(withKey("twice", "first tag").refusals()).isEmpty();
    var second = withKey("twice", "never made");
    assertThat(second.refusals()).containsExactly("IDEMPOTENCY_CONFLICT");
    assertThat(second.only().get("bulkAction").isNull()).isTrue();
    assertThat(api.taggedWith("never made")).isZero();
  }

  private Answer withKey(String key, String tag) {
    var document =
        """
        mutation ($tag: String!, $key: String!) {
          addTags(selection: {filter: {}}, input: {tags: [$tag]}, run: {idempotencyKey: $key}) {
            bulkAction { id } userErrors { code } } }
        """;
    return api.post(document, Map.of("tag", tag, "key", key));
  }

  private static void assertInOrder(List<Integer> sequence) {
    assertThat(sequence).isSorted().doesNotHaveDuplicates();
  }

  private static void assertWhole(JsonNode event) {
    assertThat(event.get("state").asString()).isEqualTo("COMPLETED");
    assertThat(event.get("processed")).isEqualTo(event.get("total"));
    var parts = List.of("succeeded", "unchanged", "skipped", "failed");
    assertThat(parts.stream().mapToInt(part -> event.get(part).asInt()).sum())
        .isEqualTo(event.get("processed").asInt());
  }
}
