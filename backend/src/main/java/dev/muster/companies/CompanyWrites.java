package dev.muster.companies;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The statements that make, change and remove companies, with the search text of contacts that follows. */
@Component
class CompanyWrites {

  private static final CompanyField[] FIELDS = CompanyField.values();
  private static final String COLUMNS = CompanyField.columns();
  private static final String INSERT =
      "INSERT INTO company ("
          + COLUMNS
          + ") VALUES ("
          + Arrays.stream(FIELDS).map(field -> "?").collect(Collectors.joining(", "))
          + ") ON CONFLICT (lower(name)) DO NOTHING RETURNING id";
  private static final String LOCK = "SELECT version, " + COLUMNS + " FROM company WHERE id = ? FOR UPDATE";
  private static final String STAFF = "SELECT count(*)::int FROM contact WHERE company_id = ?";
  private static final String REFRESH_SEARCH =
      "SELECT FROM contact_search_refresh(ARRAY(SELECT id FROM contact WHERE company_id = ?))";
  private static final String REMEMBER =
      """
      UPDATE contact_company AS was SET company_id = NULL, company_name = company.name
      FROM company WHERE company.id = ? AND was.company_id = company.id
      """;

  private final DatabaseClient database;

  CompanyWrites(DatabaseClient database) {
    this.database = database;
  }

  /** A company as it stands, locked until the transaction ends. */
  record Locked(int version, CompanyValues values) {}

  /** Makes a company; empty where another has its name. */
  Mono<UUID> insert(CompanyValues company) {
    List<Object> binds = new ArrayList<>();
    for (CompanyField field : FIELDS) {
      binds.add(Query.value(company.get(field), String.class));
    }
    return new Query(INSERT, binds).first(database, row -> Rows.required(row, 0, UUID.class));
  }

  /** Locks a company; empty where there is none. */
  Mono<Locked> lock(UUID id) {
    return Query.of(LOCK, id).first(database, CompanyWrites::read);
  }

  /** Writes these values and raises the version; under a new name its contacts are found by that at once. */
  Mono<Void> update(UUID id, CompanyValues changed) {
    Query update = Query.of("UPDATE company SET version = version + 1, updated_at = now()");
    for (Map.Entry<CompanyField, @Nullable String> one : changed.values().entrySet()) {
      update = update.append(", " + one.getKey().field + " = ?", Query.value(one.getValue(), String.class));
    }
    Mono<Long> updated = update.append(" WHERE id = ?", id).update(database);
    return changed.has(CompanyField.NAME)
        ? updated.thenMany(Query.of(REFRESH_SEARCH, id).list(database, row -> id)).then()
        : updated.then();
  }

  /** How many contacts have it now, whoever may see them. */
  Mono<Integer> staff(UUID id) {
    return Query.of(STAFF, id).first(database, row -> Rows.required(row, 0, Integer.class));
  }

  /** Deletes it; those who once worked there keep its name in their history. */
  Mono<Void> delete(UUID id) {
    return Query.of(REMEMBER, id)
        .update(database)
        .then(Query.of("DELETE FROM company WHERE id = ?", id).update(database))
        .then();
  }

  private static Locked read(Row row) {
    Map<CompanyField, @Nullable String> values = new EnumMap<>(CompanyField.class);
    for (int index = 0; index < FIELDS.length; index++) {
      values.put(FIELDS[index], Rows.optional(row, index + 1, String.class));
    }
    return new Locked(Rows.required(row, 0, Integer.class), new CompanyValues(values));
  }
}
