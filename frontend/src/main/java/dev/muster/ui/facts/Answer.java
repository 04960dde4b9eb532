package dev.muster.ui.facts;

import dev.muster.ui.api.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change.
 *
 * @param changed the record as it is now; null where nothing was written
 * @param meanwhile the record as somebody else has made it; null where nobody was faster
 */
public record Answer<R>(@Nullable R changed, @Nullable R meanwhile, List<UserError> refusals) {}
