package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.selection.Operators;
import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which bulk actions, as {@code BulkActionFilter} of the schema says it; all given conditions must hold. */
record BulkActionFilter(
    @Nullable List<BulkState> state,
    @Nullable List<String> kind,
    @Nullable String createdBy,
    @Nullable Map<String, Object> createdAt,
    @Nullable Boolean dryRun) {

  static final BulkActionFilter NONE = new BulkActionFilter(null, null, null, null, null);

  /** The condition over {@code bulk_action a}. */
  Where where() {
    List<Where> conditions = new ArrayList<>();
    if (state != null) {
      String[] names = state.stream().map(BulkState::name).toArray(String[]::new);
      conditions.add(Where.of("a.state = ANY (?)", (Object) names));
    }
    if (kind != null) {
      conditions.add(Where.of("a.kind = ANY (?)", (Object) kind.toArray(String[]::new)));
    }
    if (createdBy != null) {
      conditions.add(Where.of("a.created_by = ?", callerId(createdBy)));
    }
    if (createdAt != null) {
      conditions.add(Operators.moment("a.created_at", createdAt));
    }
    if (dryRun != null) {
      conditions.add(Where.of("a.dry_run = ?", dryRun));
    }
    return Where.and(conditions);
  }

  private static UUID callerId(String id) {
    return Stream.of(Caller.Kind.values())
        .flatMap(kind -> kind.prefix().find(id).stream())
        .findFirst()
        .orElseThrow(() -> RequestError.badRequest("MALFORMED_ID", "`createdBy` is no id of a user."));
  }
}
