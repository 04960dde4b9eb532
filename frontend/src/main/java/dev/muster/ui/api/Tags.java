package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Tags, by name. */
@Component
@UIScope
public class Tags {
  private static final ParameterizedTypeReference<Connection<Tag>> TAGS =
      new ParameterizedTypeReference<>() {};

  private static final ParameterizedTypeReference<Connection<TagInTree>> PLACES =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  Tags(Calls calls) {
    this.calls = calls;
  }

  public Connection<Tag> page(@Nullable String search, int first, @Nullable String after) {
    return calls.required("tags", Pages.variables(search, first, after), "tags", TAGS);
  }

  /** The first tags that a word finds, each with its place. */
  public List<TagInTree> places(String search, int first) {
    return calls.required("tagPlaces", Pages.variables(search, first, null), "tags", PLACES).nodes();
  }
}
