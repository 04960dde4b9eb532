package dev.muster.e2e;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered to one request. */
record Answer(int status, String body) {

  JsonNode json() {
    return new JsonMapper().readTree(body);
  }

  JsonNode data() {
    return json().path("data");
  }

  List<JsonNode> errors() {
    return entries(json().path("errors"));
  }

  /** The `extensions.code` of each error: requests that could not be run. */
  List<String> errorCodes() {
    return errors().stream().map(error -> error.at("/extensions/code").asString("none")).toList();
  }

  /** The codes of business refusals in the only field that was asked for. */
  List<String> refusals() {
    return entries(only().path("userErrors")).stream()
        .map(refusal -> refusal.get("code").asString())
        .toList();
  }

  /** The value of the only field that was asked for. */
  JsonNode only() {
    return data().values().iterator().next();
  }

  private static List<JsonNode> entries(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
