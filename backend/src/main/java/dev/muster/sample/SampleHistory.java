package dev.muster.sample;

import dev.muster.access.Caller;
import dev.muster.activities.Activities;
import dev.muster.sql.Query;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What sample contacts have behind them: facts of their companies, a team, consents, events. Straight into
 * the tables, a few statements a batch, so that a million contacts are not held up by it; by the place in the
 * batch, so that each machine has the same.
 */
@Component
class SampleHistory {

  private static final String COMPANIES =
      """
      WITH known AS (
        SELECT id, hashtext(name) & 2147483647 AS n,
          split_part(regexp_replace(lower(website), '^(http|https)://(www\\.)*', ''), '/', 1) AS host
        FROM company
        WHERE domain IS NULL AND id IN (SELECT company_id FROM contact WHERE id = ANY (?)))
      UPDATE company SET domain = known.host, country = (ARRAY['US', 'US', 'US', 'GB', 'DE', 'CA'])[1 + n % 6],
        industry = (ARRAY['Software', 'Manufacturing', 'Healthcare', 'Finance', 'Logistics', 'Retail', 'Energy'])[1 + n % 7],
        city = (ARRAY['Chicago', 'Boston', 'Denver', 'London', 'Berlin', 'Toronto'])[1 + n % 6],
        phone = '+1 312 555 ' || lpad((n % 10000)::text, 4, '0')
      FROM known WHERE company.id = known.id AND known.host LIKE '%.%'
      """;
  private static final String GIVEN =
      "WITH given AS (SELECT id, n::int FROM unnest(?::uuid[]) WITH ORDINALITY AS given (id, n)) ";
  private static final String TEAM =
      """
      INSERT INTO contact_team (contact_id, user_id) SELECT id, ? FROM given WHERE n % 8 = 0 ON CONFLICT DO NOTHING
      """;
  private static final String CONSENTS =
      """
      , wanted (contact_id, channel, status, type, date, source, gdpr_basis, proof) AS (
        SELECT id, 'EMAIL', 'OPTED_IN', 'EXPLICIT', current_date - 60 - n * 7 % 600, 'web form', 'CONSENT',
          'double opt-in, form ' || n FROM given WHERE n % 4 = 0
        UNION ALL
        SELECT id, 'EMAIL', 'OPTED_IN', 'IMPORTED', current_date - 60 - n * 7 % 600, 'trade show', 'LEGITIMATE_INTEREST',
          NULL FROM given WHERE n % 12 = 1
        UNION ALL
        SELECT id, 'EMAIL', 'OPTED_OUT', NULL, current_date - n % 50, 'unsubscribe link', NULL, NULL
        FROM given WHERE n % 20 = 0
        UNION ALL
        SELECT id, 'PHONE', 'OPTED_IN', 'IMPLIED', current_date - 30 - n * 11 % 400, 'existing client', 'CONTRACT', NULL
        FROM given WHERE n % 16 = 2),
      made AS (
        INSERT INTO consent (contact_id, channel, status, type, date, source, gdpr_basis, proof, recorded_by,
          recorded_by_name)
        SELECT wanted.*, ?, ? FROM wanted ORDER BY date RETURNING id, contact_id, date),
      happening AS (
        SELECT contact_id, id AS subject_id, false AS contacted, date::timestamp AT TIME ZONE 'UTC' AS at FROM made)
      """;
  private static final String EVENTS =
      """
      , wanted (contact_id, name, at, value, contacted) AS (
        SELECT id, 'webinar attended', now() - make_interval(days => 20 + n * 3 % 300, hours => n % 9), NULL::numeric, false
        FROM given WHERE n % 6 = 0
        UNION ALL
        SELECT id, 'purchase', now() - make_interval(days => 5 + n * 5 % 400, hours => n % 7), 19 + n * 37 % 2400, false
        FROM given WHERE n % 10 = 0
        UNION ALL
        SELECT id, 'call', now() - make_interval(days => 1 + n * 2 % 90, hours => n % 5), 60 + n * 13 % 1800, true
        FROM given WHERE n % 7 = 0),
      made AS (
        INSERT INTO external_event (contact_id, name, at, value, contacted) SELECT * FROM wanted
        RETURNING id, contact_id, at, contacted),
      happening AS (SELECT contact_id, at, id AS subject_id, contacted FROM made)
      """;

  private final DatabaseClient database;

  SampleHistory(DatabaseClient database) {
    this.database = database;
  }

  /** Takes part in the caller's transaction. */
  Mono<Void> add(List<UUID> contacts, List<Caller> owners) {
    UUID[] ids = contacts.toArray(UUID[]::new);
    Caller recorder = owners.getFirst();
    Caller helper = owners.getLast();
    Query consents =
        given(ids)
            .append(CONSENTS, recorder.id(), recorder.name())
            .append(Activities.ofStatement("CONSENT", "recordConsent", recorder));
    Query events =
        given(ids).append(EVENTS).append(Activities.ofStatement("EVENT", "recordExternalEvents", recorder));
    return Query.of(COMPANIES, (Object) ids)
        .update(database)
        .then(given(ids).append(TEAM, helper.id()).update(database))
        .then(consents.update(database))
        .then(events.update(database))
        .then();
  }

  private static Query given(UUID[] ids) {
    return Query.of(GIVEN, (Object) ids);
  }
}
