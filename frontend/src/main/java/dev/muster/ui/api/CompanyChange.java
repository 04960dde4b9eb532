package dev.muster.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change of a company: the company, a conflict, or refusals. */
public record CompanyChange(
    @Nullable CompanyRecord company, @Nullable Conflict conflict, List<UserError> userErrors) {

  /** The company as somebody else has made it meanwhile. */
  public record Conflict(CompanyRecord current) {}
}
