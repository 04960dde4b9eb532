package dev.muster.sql;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A statement under construction: constant text, conditions, and the values for its {@code ?} marks, in
 * order.
 *
 * <p>A value may be {@code null} only as {@link Parameters#in(Class)}. Immutable: each step returns a new
 * one.
 */
public record Query(String sql, List<Object> binds) {

  public Query {
    binds = List.copyOf(binds);
  }

  public static Query of(String sql, Object... binds) {
    return new Query(sql, List.of(binds));
  }

  public Query append(String more, Object... values) {
    return append(more, List.of(values));
  }

  public Query append(Where where) {
    return append(where.sql(), where.binds());
  }

  public Query append(Query other) {
    return append(other.sql, other.binds);
  }

  private Query append(String more, List<Object> values) {
    List<Object> all = new ArrayList<>(binds);
    all.addAll(values);
    return new Query(sql + more, all);
  }

  /** A bind value that may be absent. */
  public static Object value(@Nullable Object value, Class<?> type) {
    return value == null ? Parameters.in(type) : value;
  }

  public <T> Flux<T> list(DatabaseClient database, Function<Row, T> mapping) {
    return prepare(database).map((row, metadata) -> mapping.apply(row)).all();
  }

  /** The first row, or empty. */
  public <T> Mono<T> first(DatabaseClient database, Function<Row, T> mapping) {
    return prepare(database).map((row, metadata) -> mapping.apply(row)).first();
  }

  /** Runs it and says how many rows it touched. */
  public Mono<Long> update(DatabaseClient database) {
    return prepare(database).fetch().rowsUpdated();
  }

  private DatabaseClient.GenericExecuteSpec prepare(DatabaseClient database) {
    DatabaseClient.GenericExecuteSpec statement = database.sql(numbered());
    for (int index = 0; index < binds.size(); index++) {
      statement = statement.bind(index, storable(binds.get(index)));
    }
    return statement;
  }

  /** PostgreSQL keeps every character but U+0000, wherever in a request it comes from. */
  private static Object storable(Object value) {
    boolean hasNull =
        switch (value) {
          case String text -> text.indexOf('\0') >= 0;
          case String[] texts ->
              Arrays.stream(texts).anyMatch(text -> text != null && text.indexOf('\0') >= 0);
          default -> false;
        };
    if (hasNull) {
      throw new UnstorableText();
    }
    return value;
  }

  /** The text with {@code $1, $2 …} for its marks, as PostgreSQL takes it. */
  String numbered() {
    StringBuilder numbered = new StringBuilder(sql.length() + 16);
    int next = 1;
    for (int at = 0; at < sql.length(); at++) {
      char character = sql.charAt(at);
      if (character == '?') {
        numbered.append('$').append(next++);
      } else {
        numbered.append(character);
      }
    }
    return numbered.toString();
  }
}
