package dev.muster.consent;

import dev.muster.access.Caller;
import dev.muster.activities.Activities;
import dev.muster.paging.Order;
import dev.muster.paging.Sublist;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The statements over the ledger of consents. There are none that change it but by adding. */
@Component
class Ledger {

  /** The name of its entries in timelines. */
  static final String KIND = "CONSENT";

  private static final String ADD =
      """
      WITH made AS (
        INSERT INTO consent (contact_id, channel, status, type, date, source, gdpr_basis, proof, recorded_by,
          recorded_by_name)
        SELECT given.contact_id, given.channel, given.status, given.type,
          coalesce(given.date::date, (now() AT TIME ZONE 'UTC')::date), given.source, given.gdpr_basis, given.proof, ?, ?
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
          WITH ORDINALITY AS given (contact_id, channel, status, type, date, source, gdpr_basis, proof, place)
        ORDER BY given.place
        RETURNING id, contact_id, date, recorded_at),
      happening AS (
        SELECT contact_id, id AS subject_id, false AS contacted,
          least(recorded_at, CASE WHEN date < (recorded_at AT TIME ZONE 'UTC')::date
            THEN date::timestamp AT TIME ZONE 'UTC' ELSE recorded_at END) AS at
        FROM made)
      """;
  private static final String PERMISSION =
      "SELECT CASE ? WHEN 'EMAIL' THEN email_permission ELSE phone_permission END FROM contact WHERE id = ?";
  private static final String BY_IDS =
      "SELECT " + ConsentEntry.COLUMNS + " FROM consent k WHERE k.id = ANY (?)";
  private static final Order LATEST_FIRST =
      new Order("consents", List.of(Order.descending("k.date", "date"), Order.descending("k.id", "uuid")));

  private final DatabaseClient database;

  Ledger(DatabaseClient database) {
    this.database = database;
  }

  /** An entry to add. */
  record Addition(UUID contact, Consent consent) {}

  /**
   * Adds entries, in this order, with their place in the timelines.
   *
   * @param action the mutation's name
   */
  Mono<Void> add(List<Addition> additions, String action, Caller caller) {
    UUID[] contacts = additions.stream().map(Addition::contact).toArray(UUID[]::new);
    return Query.of(
            ADD,
            caller.id(),
            caller.name(),
            contacts,
            texts(additions, Consent::channel),
            texts(additions, Consent::status),
            texts(additions, Consent::type),
            texts(additions, consent -> consent.date() == null ? null : consent.date().toString()),
            texts(additions, Consent::source),
            texts(additions, Consent::gdprBasis),
            texts(additions, Consent::proof))
        .append(Activities.ofStatement(KIND, action, caller))
        .update(database)
        .then();
  }

  private static String[] texts(List<Addition> additions, Function<Consent, @Nullable String> text) {
    return additions.stream().map(addition -> text.apply(addition.consent())).toArray(String[]::new);
  }

  /** What a contact's permission on a channel is now. */
  Mono<String> permission(UUID contact, String channel) {
    return Query.of(PERMISSION, channel, contact).first(database, row -> Rows.required(row, 0, String.class));
  }

  Mono<Map<UUID, ConsentEntry>> byIds(Collection<UUID> ids) {
    return Query.of(BY_IDS, (Object) ids.toArray(UUID[]::new))
        .list(database, ConsentEntry::read)
        .collectMap(ConsentEntry::uuid);
  }

  /** A contact's entries, of one channel or of all. */
  static Sublist<Optional<String>, ConsentEntry> ofContact() {
    return new Sublist<>(
        "Contact.consents",
        LATEST_FIRST,
        (channel, place, limit) ->
            Query.of("SELECT " + ConsentEntry.COLUMNS + ", " + LATEST_FIRST.keys())
                .append(" FROM consent k WHERE k.contact_id = parent.id AND ")
                .append(channel.map(only -> Where.of("k.channel = ?", only)).orElse(Where.all()))
                .append(" AND ")
                .append(place.behind(LATEST_FIRST))
                .append(" ORDER BY " + LATEST_FIRST.orderBy() + " LIMIT ?", limit),
        ConsentEntry.COUNT,
        ConsentEntry::read);
  }
}
