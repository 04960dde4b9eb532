package dev.muster.access;

import de.fxlae.typeid.TypeId;
import dev.muster.graphql.RequestError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Finds any object again by its id, whose beginning says what it is. */
@Controller
class NodeController {

  private final Map<String, NodeSource> sources;

  NodeController(List<NodeSource> sources) {
    this.sources =
        sources.stream().collect(Collectors.toMap(source -> source.prefix().text(), Function.identity()));
  }

  @QueryMapping
  Mono<?> node(@Argument String id, @AuthenticationPrincipal Caller caller) {
    TypeId parsed = TypeId.parseToOptional(id).orElseThrow(() -> malformed(id));
    NodeSource source = sources.get(parsed.prefix());
    return source == null ? Mono.empty() : source.node(parsed.uuid(), caller);
  }

  private static RequestError malformed(String id) {
    String shown = id.length() <= 60 ? id : id.substring(0, 60) + "…";
    return RequestError.badRequest("MALFORMED_ID", "'" + shown + "' is no id.");
  }
}
