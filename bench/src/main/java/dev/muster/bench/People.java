package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** What people do while actions over the newest 100,000 contacts run beside them. */
final class People {

  private static final int CONTACTS = 100_000;
  private static final int APART = 1_000;
  private static final int A_SECOND = 50;
  private static final String ID =
      "query ($at: Int!) { contacts(first: 1, offset: $at) { edges { node { id } } } }";
  private static final String EDIT =
      """
      mutation ($id: ID!, $title: String!) {
        updateContact(input: { id: $id, jobTitle: $title }) { userErrors { code message } } }
      """;
  private static final String ADD_TAG =
      """
      mutation { addTags(selection: { rows: { from: 1, to: %d } }, input: { tags: ["beside %d"] }) {
        bulkAction { id } userErrors { code message field } } }
      """;

  private final Backend backend;
  private final Settings settings;
  private final List<String> contacts = new ArrayList<>();

  People(Backend backend, Settings settings) {
    this.backend = backend;
    this.settings = settings;
  }

  /** They look at the list, 50 pages a second. */
  Comparison listing() {
    Page page = Page.list(50);
    return new BesideComparison(
        "list of others beside an action",
        "p99 ≤ 2 x",
        A_SECOND,
        number -> backend.ask(page.document(), page.variables()),
        this::addTag,
        settings);
  }

  /** They edit contacts that the actions change too, 50 a second. */
  Comparison editing() {
    return new BesideComparison(
        "edits beside two overlapping actions",
        "p99 ≤ 2 x",
        A_SECOND,
        this::edit,
        this::addTwoTags,
        settings);
  }

  private void edit(int number) throws Exception {
    Map<String, Object> values = Map.of("id", contact(), "title", "Poet " + number);
    JsonNode errors = backend.ask(EDIT, values).at("/updateContact/userErrors");
    if (!errors.isEmpty()) {
      throw new IllegalStateException("An edit was refused: " + errors);
    }
  }

  /** One of those of which each chunk of the actions has one. */
  private synchronized String contact() throws Exception {
    while (contacts.size() < CONTACTS / APART) {
      int at = contacts.size() * APART;
      contacts.add(backend.ask(ID, Map.of("at", at)).at("/contacts/edges/0/node/id").asString());
    }
    return contacts.get(ThreadLocalRandom.current().nextInt(contacts.size()));
  }

  private void addTag() throws Exception {
    BulkRun.of(backend, "addTags", ADD_TAG.formatted(CONTACTS, System.nanoTime()), CONTACTS);
  }

  private void addTwoTags() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> other = threads.submit(() -> Pace.call(this::addTag));
      addTag();
      other.get();
    }
  }
}
