package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.ContactSelection;
import dev.muster.selection.Selections;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Says which actions can be run on a selection, and why the others cannot: by the rules that acceptance has.
 */
@Controller
class Availability {

  private final DatabaseClient database;
  private final BulkActions actions;
  private final Selections selections;
  private final Limits limits;

  Availability(DatabaseClient database, BulkActions actions, Selections selections, Limits limits) {
    this.database = database;
    this.actions = actions;
    this.selections = selections;
    this.limits = limits;
  }

  @QueryMapping
  Mono<List<AvailableAction>> availableActions(
      @Argument Map<String, Object> selection, @AuthenticationPrincipal Caller caller) {
    return Mono.zip(selections.where(ContactSelection.of(selection), caller), limits.selection())
        .flatMap(rules ->
            count(rules.getT1(), rules.getT2().most() + 1).map(count -> panel(count, rules.getT2(), caller)))
        .onErrorResume(Refusal.class, refused -> Mono.just(nothing(refused.errors().getFirst(), caller)));
  }

  /** The panel for a selection that no action can be run on. */
  private List<AvailableAction> nothing(UserError why, Caller caller) {
    return actions.all().stream()
        .map(action -> {
          UserError first =
              BulkActions.missing(action, caller)
                  .map(permission -> UserError.permissionRequired(permission.name()))
                  .orElse(why);
          return AvailableAction.no(action.name(), first.message(), first.policyKey(), first.permission());
        })
        .toList();
  }

  private List<AvailableAction> panel(int count, Limits.Limit limit, Caller caller) {
    return actions.all().stream().map(action -> entry(action, count, limit, caller)).toList();
  }

  private static AvailableAction entry(BulkAction<?> action, int count, Limits.Limit limit, Caller caller) {
    return refusal(action, count, limit, caller)
        .map(why -> AvailableAction.no(action.name(), why.message(), why.policyKey(), why.permission()))
        .orElseGet(() -> AvailableAction.yes(action.name()));
  }

  private static Optional<UserError> refusal(
      BulkAction<?> action, int count, Limits.Limit limit, Caller caller) {
    Optional<Permission> missing = BulkActions.missing(action, caller);
    if (missing.isPresent()) {
      return missing.map(permission -> UserError.permissionRequired(permission.name()));
    }
    if (count > 1 && !caller.may(Permission.BULK_RUN)) {
      return Optional.of(UserError.permissionRequired(Permission.BULK_RUN.name()));
    }
    if (count == 0) {
      return Optional.of(Freezing.nobody());
    }
    return count > limit.most() ? Optional.of(limit.exceeded()) : Optional.empty();
  }

  /** Counts no further than the rules need. */
  private Mono<Integer> count(Where where, int most) {
    return Query.of("SELECT count(*)::int FROM (SELECT FROM contact c WHERE ")
        .append(where)
        .append(" LIMIT ?) AS counted", most)
        .first(database, row -> Rows.required(row, 0, Integer.class));
  }
}
