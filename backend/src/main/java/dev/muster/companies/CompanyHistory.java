package dev.muster.companies;

import dev.muster.access.Caller;
import dev.muster.selection.ContactRef;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Where contacts work and worked, and how they are found by it. The database itself writes it with each move.
 */
@Controller
class CompanyHistory implements FilterField {

  private static final String HISTORY =
      "SELECT h.contact_id, coalesce(co.name, h.company_name),"
          + " CASE WHEN h.is_open THEN c.job_title ELSE h.job_title END, h.began, h.ended, h.is_open, "
          + String.join(", ", Company.COLUMNS)
          + ", "
          + String.join(", ", Company.FACTS)
          + " FROM contact_company h JOIN contact c ON c.id = h.contact_id"
          + " LEFT JOIN company co ON co.id = h.company_id"
          + " WHERE h.contact_id = ANY (?) ORDER BY h.contact_id, h.id DESC";
  private static final int COMPANY = 6;
  private static final String THERE =
      "EXISTS (SELECT FROM contact_company h WHERE h.contact_id = c.id AND h.company_id = ANY (?))";

  private final DatabaseClient database;

  CompanyHistory(DatabaseClient database) {
    this.database = database;
  }

  private record Entry(UUID contact, CompanyPeriod period) {}

  @BatchMapping(typeName = "Contact")
  Mono<Map<ContactRef, List<CompanyPeriod>>> companyHistory(List<ContactRef> contacts) {
    UUID[] ids = contacts.stream().map(ContactRef::uuid).toArray(UUID[]::new);
    return Query.of(HISTORY, (Object) ids)
        .list(database, CompanyHistory::read)
        .collectMultimap(Entry::contact, Entry::period)
        .map(periods -> {
          Map<ContactRef, List<CompanyPeriod>> each = new HashMap<>();
          contacts.forEach(
              contact -> each.put(contact, new ArrayList<>(periods.getOrDefault(contact.uuid(), List.of()))));
          return each;
        });
  }

  private static Entry read(Row row) {
    boolean isKnown = Rows.optional(row, COMPANY, UUID.class) != null;
    Company company =
        isKnown
            ? Company.read(row, COMPANY, Company.Facts.read(row, COMPANY + Company.COLUMNS.size()))
            : null;
    return new Entry(
        Rows.required(row, 0, UUID.class),
        new CompanyPeriod(
            company,
            Rows.required(row, 1, String.class),
            Rows.optional(row, 2, String.class),
            Rows.optional(row, 3, LocalDate.class),
            Rows.optional(row, 4, LocalDate.class),
            Rows.required(row, 5, Boolean.class)));
  }

  @Override
  public String name() {
    return "companyHistory";
  }

  @Override
  public Mono<Where> where(Map<String, Object> operators, Caller caller) {
    return Mono.fromSupplier(() ->
        Operators.all(
            operators,
            (operator, value) ->
                switch (operator) {
                  case "any" -> anyOf(value);
                  case "none" -> anyOf(value).not();
                  default -> throw Operators.unknown(operator);
                }));
  }

  private static Where anyOf(Object value) {
    UUID[] companies = Operators.list(value).stream().map(Company.PREFIX::uuid).toArray(UUID[]::new);
    return Where.of(THERE, (Object) companies);
  }
}
