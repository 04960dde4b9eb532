package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of things that one knows by their ids. */
@Component
@UIScope
public class Named {
  private final Calls calls;

  Named(Calls calls) {
    this.calls = calls;
  }

  private record Node(@Nullable String name, @Nullable String displayName) {}

  /**
   * The name of the company, person, tag, list and so on with this id; null where there is none to be seen.
   */
  public @Nullable String name(String id) {
    var node = calls.optional("nodeName", Map.of("id", id), "node", Node.class);
    if (node == null) {
      return null;
    }
    return node.name() == null ? node.displayName() : node.name();
  }
}
