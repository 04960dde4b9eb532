package dev.muster.bulk;

import dev.muster.graphql.IdPrefix;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bulk action that was accepted, as of one moment: {@code BulkAction} and {@code BulkActionProgress} of
 * the schema.
 *
 * @param kind the mutation's name
 * @param input what the caller wrote, in JSON's types
 * @param progress how far it is
 * @param creator who started it
 * @param batches when which part of it runs
 * @param origin what it has to do with another action
 */
public record BulkRun(
    UUID uuid,
    String name,
    String kind,
    Object input,
    Progress progress,
    @Nullable String failure,
    Creator creator,
    OffsetDateTime createdAt,
    Batches batches,
    Origin origin) {

  public static final IdPrefix PREFIX = new IdPrefix("bulk");

  /**
   * Who started it, by the name at that time.
   *
   * @param isPerson false for an API client
   */
  public record Creator(UUID id, String name, boolean isPerson) {}

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }

  public BulkState state() {
    return progress.state();
  }

  public int sequence() {
    return progress.sequence();
  }

  public String createdByName() {
    return creator.name();
  }

  public @Nullable OffsetDateTime startedAt() {
    return progress.startedAt();
  }

  public @Nullable OffsetDateTime finishedAt() {
    return progress.finishedAt();
  }

  public int total() {
    return progress.total();
  }

  public int processed() {
    return progress.processed();
  }

  public int unprocessed() {
    return progress.total() - progress.processed();
  }

  public int succeeded() {
    return progress.succeeded();
  }

  public int unchanged() {
    return progress.unchanged();
  }

  public int skipped() {
    return progress.skipped();
  }

  public int failed() {
    return progress.failed();
  }

  public @Nullable Double ratePerSecond() {
    return progress.ratePerSecond();
  }

  public BulkMode mode() {
    return batches.mode();
  }

  public @Nullable OffsetDateTime startAt() {
    return batches.startAt();
  }

  public @Nullable Drip drip() {
    return batches.drip();
  }

  public @Nullable OffsetDateTime nextBatchAt() {
    return state().ended() ? null : batches.next();
  }

  public boolean dryRun() {
    return origin.dryRun();
  }
}
