package dev.muster.sample;

import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Query;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How a workspace may look: tags in trees, fields of its own, rules for the lead score, and contacts that
 * have some of it. Straight into the tables, so that a million contacts are not held up by it; by the place
 * in the batch, so that each machine has the same.
 */
@Component
class SampleWorkspace {

  private static final String SOURCE = "workspace";
  private static final String TAKE =
      "INSERT INTO sample_load (source, contacts) VALUES (?, 0) ON CONFLICT (source) DO NOTHING";

  private static final String GROUPS =
      """
      INSERT INTO tag_group (id, name, kind, position) VALUES
        ('00000000-0000-7000-8000-00000000a001', 'Industries', 'TREE', 0),
        ('00000000-0000-7000-8000-00000000a002', 'Functional Expertise', 'TREE', 1),
        ('00000000-0000-7000-8000-00000000a003', 'Skills', 'FREE', 2)
      ON CONFLICT DO NOTHING
      """;
  private static final UUID INDUSTRIES = UUID.fromString("00000000-0000-7000-8000-00000000a001");
  private static final UUID EXPERTISE = UUID.fromString("00000000-0000-7000-8000-00000000a002");
  private static final UUID SKILLS = UUID.fromString("00000000-0000-7000-8000-00000000a003");

  /** A tag that stood for itself in an earlier sample takes its place. */
  private static final String PLANT =
      """
      WITH spot AS (
        SELECT w.name, (SELECT p.id FROM tag p WHERE p.group_id = ? AND lower(p.name) = lower(?::text)) AS parent_id
        FROM unnest(?::text[]) AS w (name)),
      moved AS (
        UPDATE tag SET group_id = ?, parent_id = spot.parent_id
        FROM spot WHERE tag.group_id IS NULL AND lower(tag.name) = lower(spot.name) RETURNING tag.name)
      INSERT INTO tag (name, group_id, parent_id)
      SELECT spot.name, ?, spot.parent_id FROM spot
      WHERE lower(spot.name) NOT IN (SELECT lower(moved.name) FROM moved) ON CONFLICT DO NOTHING
      """;

  private static final String FIELDS =
      """
      INSERT INTO custom_field (id, name, description, kind, currency, required, position) VALUES
        ('00000000-0000-7000-8000-00000000f001', 'Tier', 'How much we do for them.', 'CHOICE', NULL, false, 0),
        ('00000000-0000-7000-8000-00000000f002', 'Budget', 'What they may spend a year.', 'MONEY', 'EUR', false, 1),
        ('00000000-0000-7000-8000-00000000f003', 'Contract until', NULL, 'DATE', NULL, false, 2),
        ('00000000-0000-7000-8000-00000000f004', 'Interests', 'For small talk and invitations.', 'MULTI_CHOICE', NULL,
          false, 3),
        ('00000000-0000-7000-8000-00000000f005', 'Key account', NULL, 'BOOLEAN', NULL, false, 4),
        ('00000000-0000-7000-8000-00000000f006', 'Referred by', NULL, 'CONTACT', NULL, false, 5)
      ON CONFLICT DO NOTHING
      """;
  private static final String OPTIONS =
      """
      INSERT INTO custom_field_option (id, field_id, label, position) VALUES
        ('00000000-0000-7000-8000-00000000e001', '00000000-0000-7000-8000-00000000f001', 'Gold', 1),
        ('00000000-0000-7000-8000-00000000e002', '00000000-0000-7000-8000-00000000f001', 'Silver', 2),
        ('00000000-0000-7000-8000-00000000e003', '00000000-0000-7000-8000-00000000f001', 'Bronze', 3),
        ('00000000-0000-7000-8000-00000000e011', '00000000-0000-7000-8000-00000000f004', 'Sailing', 1),
        ('00000000-0000-7000-8000-00000000e012', '00000000-0000-7000-8000-00000000f004', 'Theatre', 2),
        ('00000000-0000-7000-8000-00000000e013', '00000000-0000-7000-8000-00000000f004', 'Football', 3),
        ('00000000-0000-7000-8000-00000000e014', '00000000-0000-7000-8000-00000000f004', 'Cooking', 4)
      ON CONFLICT DO NOTHING
      """;

  private static final String RULE =
      """
      INSERT INTO scoring_rule (name, filter, points, enabled, position)
      SELECT ?, ?::text::jsonb, ?, true, count(*) FROM scoring_rule
      """;
  private static final String TIER =
      new IdPrefix("field").id(UUID.fromString("00000000-0000-7000-8000-00000000f001"));
  private static final String GOLD =
      new IdPrefix("option").id(UUID.fromString("00000000-0000-7000-8000-00000000e001"));
  private static final String BUDGET =
      new IdPrefix("field").id(UUID.fromString("00000000-0000-7000-8000-00000000f002"));

  private static final String GIVEN =
      "WITH given AS (SELECT id, n::int FROM unnest(?::uuid[]) WITH ORDINALITY AS given (id, n)), ";
  private static final String TAGS =
      """
      lowest AS (
        SELECT t.group_id, array_agg(t.id ORDER BY t.name, t.id) AS ids FROM tag t
        WHERE t.group_id IS NOT NULL AND NOT EXISTS (SELECT FROM tag b WHERE b.parent_id = t.id) GROUP BY t.group_id),
      share (group_id, every) AS (VALUES (?::uuid, 3), (?::uuid, 5), (?::uuid, 4))
      INSERT INTO contact_tag (contact_id, tag_id)
      SELECT given.id, lowest.ids[1 + given.n * 7 % cardinality(lowest.ids)]
      FROM share JOIN lowest USING (group_id) JOIN given ON given.n % share.every = 0
      ON CONFLICT DO NOTHING
      """;
  private static final String VALUES =
      """
      made AS (
        SELECT id, jsonb_strip_nulls(jsonb_build_object(
          '00000000-0000-7000-8000-00000000f001', '00000000-0000-7000-8000-00000000e00' || (1 + n / 3 % 3),
          '00000000-0000-7000-8000-00000000f002', CASE WHEN n % 2 = 0 THEN 1000 * (1 + n * 37 % 90) END,
          '00000000-0000-7000-8000-00000000f003', CASE WHEN n % 4 = 0 THEN current_date + n * 13 % 700 END,
          '00000000-0000-7000-8000-00000000f004', CASE WHEN n % 5 = 0
            THEN jsonb_build_array('00000000-0000-7000-8000-00000000e01' || (1 + n % 4)) END,
          '00000000-0000-7000-8000-00000000f005', CASE WHEN n % 7 = 0 THEN true END)) AS custom
        FROM given WHERE n % 3 = 0 AND EXISTS (SELECT FROM custom_field))
      UPDATE contact SET custom = made.custom FROM made WHERE contact.id = made.id
      """;

  private final DatabaseClient database;
  private final TransactionalOperator transaction;

  SampleWorkspace(DatabaseClient database, TransactionalOperator transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** Makes trees, fields and rules, unless they were made before. */
  Mono<Void> load() {
    return Query.of(TAKE, SOURCE)
        .update(database)
        .filter(rows -> rows > 0)
        .flatMap(first -> Query.of(GROUPS).update(database))
        .flatMap(groups -> plant())
        .flatMap(trees -> Query.of(FIELDS).update(database))
        .flatMap(fields -> Query.of(OPTIONS).update(database))
        .flatMap(options -> rules())
        .as(transaction::transactional)
        .then();
  }

  private Mono<Long> plant() {
    return Flux.just(
            below(INDUSTRIES, "", "Energy", "Finance", "Healthcare", "Public sector", "Retail", "Technology"),
            below(INDUSTRIES, "Finance", "Banking", "Insurance", "Asset management"),
            below(INDUSTRIES, "Banking", "Private banking", "Investment banking"),
            below(INDUSTRIES, "Healthcare", "Hospitals", "Pharmaceuticals", "Medical devices"),
            below(INDUSTRIES, "Technology", "Software", "Hardware", "Telecommunications"),
            below(INDUSTRIES, "Energy", "Utilities", "Renewables"),
            below(EXPERTISE, "", "Engineering", "Human resources", "Marketing", "Sales"),
            below(EXPERTISE, "Engineering", "Research", "Production", "Quality"),
            below(EXPERTISE, "Marketing", "Brand", "Events", "Public relations"),
            below(EXPERTISE, "Sales", "Key accounts", "Business development"),
            below(SKILLS, "", "Java", "Negotiation", "Public speaking", "SQL", "Spanish"))
        .concatMap(tags -> tags.update(database))
        .reduce(0L, Long::sum);
  }

  private static Query below(UUID group, String parent, String... names) {
    return Query.of(PLANT, group, parent, names, group, group);
  }

  private Mono<Long> rules() {
    return Flux.just(
            rule("Can be reached", "{\"email\": {\"isEmpty\": false}, \"phone\": {\"isEmpty\": false}}", 10),
            rule("Works at a company", "{\"company\": {\"isEmpty\": false}}", 10),
            rule("Gold tier", chosen(TIER, GOLD), 30),
            rule("Large budget", atLeast(BUDGET, 50_000), 25),
            rule("Contacted this month", "{\"lastContactedAt\": {\"withinLast\": 30}}", 15),
            rule("Inactive", "{\"status\": {\"eq\": \"INACTIVE\"}}", -20))
        .concatMap(rule -> rule.update(database))
        .reduce(0L, Long::sum);
  }

  private static String chosen(String field, String option) {
    return "{\"customField\": {\"field\": \"%s\", \"choice\": {\"any\": [\"%s\"]}}}".formatted(field, option);
  }

  private static String atLeast(String field, int number) {
    return "{\"customField\": {\"field\": \"%s\", \"number\": {\"gte\": %d}}}".formatted(field, number);
  }

  private static Query rule(String name, String filter, int points) {
    return Query.of(RULE, name, filter, points);
  }

  /** Gives new contacts some of it. Takes part in the caller's transaction. */
  Mono<Void> add(List<UUID> contacts) {
    UUID[] ids = contacts.toArray(UUID[]::new);
    return Query.of(GIVEN, (Object) ids)
        .append(TAGS, INDUSTRIES, EXPERTISE, SKILLS)
        .update(database)
        .then(Query.of(GIVEN, (Object) ids).append(VALUES).update(database))
        .then();
  }
}
