package dev.muster.companies;

import dev.muster.access.Caller;
import dev.muster.selection.Operators;
import dev.muster.selection.Visibility;
import dev.muster.sql.Where;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@code CompanyFilter} of the schema means over {@code company co}. */
@Component
class CompanyFilter {

  private final Visibility visibility;

  CompanyFilter(Visibility visibility) {
    this.visibility = visibility;
  }

  /** The condition; everything without a filter. */
  Where where(@Nullable Map<String, Object> filter, Caller caller) {
    return filter == null
        ? Where.all()
        : Operators.all(filter, (field, value) -> condition(field, value, caller));
  }

  private Where condition(String field, Object value, Caller caller) {
    return switch (field) {
      case "name", "domain", "industry", "country", "city" ->
          Operators.text("co." + field, Operators.object(value));
      case "hasContacts" -> Operators.holds(hasContacts(caller), value);
      default -> throw Operators.unknown(field);
    };
  }

  private Where hasContacts(Caller caller) {
    Where visible = visibility.of(caller);
    return new Where(
        "EXISTS (SELECT FROM contact c WHERE c.company_id = co.id AND (" + visible.sql() + "))",
        visible.binds());
  }
}
