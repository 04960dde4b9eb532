package dev.muster.fields;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Takes the values of deleted fields off the contacts, 10,000 a transaction, one replica at a time. Nobody
 * sees them any more, so the contacts' versions stay; what was there is kept in the audit.
 */
@Component
class ClearedFields {

  private static final int BATCH = 10_000;
  private static final String NEXT =
      """
      SELECT id FROM custom_field WHERE deleted_at IS NOT NULL AND NOT cleared
      ORDER BY deleted_at LIMIT 1 FOR UPDATE SKIP LOCKED
      """;
  private static final String CLEAR =
      """
      WITH batch AS (
        SELECT id FROM contact WHERE jsonb_exists(custom, ?) ORDER BY id LIMIT ? FOR NO KEY UPDATE),
      changed AS (
        UPDATE contact SET custom = custom - ?::text FROM batch WHERE contact.id = batch.id
        RETURNING contact.id, old.custom -> ? AS before),
      recorded AS (
        INSERT INTO audit (contact_id, actor_id, actor_name, action, field, before)
        SELECT changed.id, f.deleted_by, f.deleted_by_name, 'deleteCustomField', 'customFields.' || f.name, before
        FROM changed JOIN custom_field f ON f.id = ?)
      SELECT count(*)::int FROM changed
      """;
  private static final String DONE = "UPDATE custom_field SET cleared = true WHERE id = ?";

  private final DatabaseClient database;
  private final TransactionalOperator transactions;

  ClearedFields(DatabaseClient database, TransactionalOperator transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
  Mono<Void> clear() {
    return batch().expand(more -> batch()).then();
  }

  /** One batch of one field; empty where there is nothing to do. */
  private Mono<UUID> batch() {
    return Query.of(NEXT)
        .first(database, row -> Rows.required(row, 0, UUID.class))
        .delayUntil(field ->
            clear(field)
                .filter(cleared -> cleared < BATCH)
                .flatMap(last -> Query.of(DONE, field).update(database)))
        .as(transactions::transactional);
  }

  private Mono<Integer> clear(UUID field) {
    String key = field.toString();
    return Query.of(CLEAR, key, BATCH, key, key, field)
        .first(database, row -> Rows.required(row, 0, Integer.class));
  }
}
