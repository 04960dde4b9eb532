package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The GraphQL API over POST, as one caller sees it. */
record Api(URI address, String token) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Asks and returns whatever comes. */
  Answer post(String document, Map<String, ?> variables) {
    var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body));
    var answer = new Web().send(request);
    return new Answer(answer.statusCode(), answer.body());
  }

  /** Asks and returns the data of an answer that has no errors. */
  JsonNode ask(String document, Map<String, ?> variables) {
    var answer = post(document, variables);
    assertThat(answer.errors()).as(answer.body()).isEmpty();
    return answer.data();
  }

  JsonNode ask(String document) {
    return ask(document, Map.of());
  }

  /** How many contacts match, exactly. */
  int count(Map<String, ?> filter) {
    var document = "query ($f: ContactFilter) { contacts(filter: $f) { count(exact: true) { value } } }";
    return ask(document, Map.of("f", filter)).at("/contacts/count/value").asInt();
  }

  int taggedWith(String tag) {
    return count(Map.of("tags", Map.of("any", new String[] {tag})));
  }

  /** Starts to tag everybody that the filter matches; returns the action's id. */
  String addTag(Map<String, ?> filter, String tag) {
    return accepted(
        """
        mutation ($f: ContactFilter!, $tag: String!) {
          answer: addTags(selection: {filter: $f}, input: {tags: [$tag]}) {
            bulkAction { id } userErrors { code message } } }
        """,
        Map.of("f", filter, "tag", tag));
  }

  /** Starts to set the status of everybody that the filter matches; returns the action's id. */
  String updateStatus(Map<String, ?> filter, String status) {
    return accepted(
        """
        mutation ($f: ContactFilter!, $status: ContactStatus!) {
          answer: updateStatus(selection: {filter: $f}, input: {status: $status}) {
            bulkAction { id } userErrors { code message } } }
        """,
        Map.of("f", filter, "status", status));
  }

  private String accepted(String document, Map<String, ?> variables) {
    var answer = ask(document, variables).get("answer");
    assertThat(answer.get("userErrors")).as(answer.toString()).isEmpty();
    return answer.at("/bulkAction/id").asString();
  }

  JsonNode bulkAction(String id) {
    var document =
        """
        query ($id: ID!) { bulkAction(id: $id) {
          id state sequence total processed unprocessed succeeded unchanged skipped failed } }
        """;
    return ask(document, Map.of("id", id)).get("bulkAction");
  }

  /** The action once it is in that state. */
  JsonNode awaitState(String id, String state) {
    return await()
        .atMost(LONGEST)
        .until(() -> bulkAction(id), action -> action.get("state").asString().equals(state));
  }
}
