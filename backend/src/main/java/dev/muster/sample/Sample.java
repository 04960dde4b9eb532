package dev.muster.sample;

import dev.muster.access.Caller;
import dev.muster.companies.Companies;
import dev.muster.contacts.NewContact;
import dev.muster.contacts.NewContacts;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads sample contacts a batch a transaction, each batch once, whatever interrupts it. */
@Component
class Sample {

  private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
  private static final int BATCH = 1_000;
  private static final String FILE = "us-500.csv";
  private static final String GENERATED = "generated";
  private static final String LOADED = "SELECT coalesce(max(contacts), 0) FROM sample_load WHERE source = ?";
  private static final String REMEMBER =
      """
      INSERT INTO sample_load (source, contacts) VALUES (?, ?)
      ON CONFLICT (source) DO UPDATE SET contacts = excluded.contacts
      """;

  private final DatabaseClient database;
  private final NewContacts contacts;
  private final Companies companies;
  private final SampleHistory history;
  private final SampleWorkspace workspace;
  private final TransactionalOperator transaction;

  Sample(
      DatabaseClient database,
      NewContacts contacts,
      Companies companies,
      SampleHistory history,
      SampleWorkspace workspace,
      TransactionalOperator transaction) {
    this.database = database;
    this.contacts = contacts;
    this.companies = companies;
    this.history = history;
    this.workspace = workspace;
    this.transaction = transaction;
  }

  /** The 500 of the file, unless they are there. */
  Mono<Void> loadFile(List<Caller> owners) {
    return loaded(FILE)
        .filter(count -> count == 0)
        .flatMap(none -> load(FILE, 0, FileContacts.read(), owners));
  }

  /** Generated ones, up to so many altogether. */
  Mono<Void> generate(int wanted, List<Caller> owners) {
    return loaded(GENERATED)
        .filter(from -> from < wanted)
        .flatMapMany(from ->
            Flux.range(from / BATCH, (wanted - 1) / BATCH - from / BATCH + 1)
                .concatMap(number -> batch(number, from, wanted, owners)))
        .then();
  }

  /** What is missing of one batch: an earlier start may have wanted only a part of it. */
  private Mono<Void> batch(int number, int loaded, int wanted, List<Caller> owners) {
    int first = number * BATCH;
    int size = Math.min(BATCH, wanted - first);
    int there = Math.max(0, loaded - first);
    if ((number + 1) % 10 == 0) {
      LOG.info("{} sample contacts generated", first + size);
    }
    return Mono.fromSupplier(() -> GeneratedContacts.batch(number, size).subList(there, size))
        .flatMap(missing -> load(GENERATED, first + there, missing, owners));
  }

  private Mono<Void> load(String source, int from, List<SampleContact> batch, List<Caller> owners) {
    Map<String, String> websites = new HashMap<>();
    batch.forEach(contact -> websites.put(contact.company(), contact.website()));
    return companies
        .named(websites)
        .flatMap(ids -> contacts.add(ready(batch, ids, owners), owners.getFirst()))
        .delayUntil(workspace::add)
        .flatMap(ids -> history.add(ids, owners))
        .then(Query.of(REMEMBER, source, from + batch.size()).update(database))
        .as(transaction::transactional)
        .then();
  }

  private static List<NewContact> ready(
      List<SampleContact> batch, Map<String, UUID> companies, List<Caller> owners) {
    return java.util.stream.IntStream.range(0, batch.size())
        .mapToObj(index -> ready(batch.get(index), companies, owners.get(index % owners.size()).id()))
        .toList();
  }

  private static NewContact ready(SampleContact contact, Map<String, UUID> companies, UUID owner) {
    UUID company = companies.get(contact.company().toLowerCase(Locale.ROOT));
    Map<String, Object> input =
        company == null
            ? contact.input()
            : contact.with("companyId", dev.muster.companies.Company.PREFIX.id(company)).input();
    return NewContact.of(input, owner);
  }

  private Mono<Integer> loaded(String source) {
    return Query.of(LOADED, source).first(database, row -> Rows.required(row, 0, Integer.class));
  }
}
