package dev.muster.scoring;

import dev.muster.access.Caller;
import dev.muster.paging.Count;
import dev.muster.selection.BrokenFilter;
import dev.muster.selection.SavedFilters;
import dev.muster.selection.Visibility;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts whom a rule gives points. */
@Component
class RuleMatches {

  private static final int CAP = 10_000;

  private final DatabaseClient database;
  private final SavedFilters filters;
  private final Visibility visibility;

  RuleMatches(DatabaseClient database, SavedFilters filters, Visibility visibility) {
    this.database = database;
    this.filters = filters;
    this.visibility = visibility;
  }

  Mono<Count> of(ScoringRule rule, Caller caller) {
    return filters
        .where(rule.filter(), null, Formulas.NOBODY)
        .onErrorResume(BrokenFilter.class, broken -> Mono.just(Where.none()))
        .flatMap(where -> count(visibility.of(caller).and(where)));
  }

  private Mono<Count> count(Where where) {
    return Query.of("SELECT count(*)::int FROM (SELECT FROM contact c WHERE ")
        .append(where)
        .append(" LIMIT ?) AS counted", CAP + 1)
        .first(database, row -> Rows.required(row, 0, Integer.class))
        .map(count ->
            count <= CAP ? new Count(count, Count.Relation.EXACT) : new Count(CAP, Count.Relation.AT_LEAST));
  }
}
