package dev.muster.selection;

import dev.muster.access.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Says what filters mean, and what is wrong with them. */
@Controller
class FilterController {

  private final FilterWords words;
  private final SavedFilters saved;

  FilterController(FilterWords words, SavedFilters saved) {
    this.words = words;
    this.saved = saved;
  }

  @QueryMapping
  Mono<String> filterWords(
      @Argument @Nullable Map<String, Object> filter,
      @Argument @Nullable String search,
      @AuthenticationPrincipal Caller caller) {
    return words.words(filter, search, caller);
  }

  @QueryMapping
  Mono<List<SavedProblem>> filterProblems(@Argument Object filter, @AuthenticationPrincipal Caller caller) {
    return saved.problems(filter, caller);
  }
}
