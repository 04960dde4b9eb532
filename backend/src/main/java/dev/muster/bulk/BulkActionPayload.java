package dev.muster.bulk;

import dev.muster.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of asking for a bulk action. */
record BulkActionPayload(@Nullable BulkRun bulkAction, List<UserError> userErrors) {

  static BulkActionPayload of(BulkRun run) {
    return new BulkActionPayload(run, List.of());
  }
}
