package dev.muster.ui.bulk;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkResult;
import dev.muster.ui.api.Outcome;
import dev.muster.ui.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a bulk action did to each contact, as a file for spreadsheets (RFC 4180, UTF-8). It is written while
 * it is read from the API, page by page, so its length does not matter.
 */
class ResultsFile implements DownloadHandler {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 100;
  private static final List<String> COLUMNS =
      List.of("id", "contact", "email", "outcome", "code", "reason", "field", "before", "after");

  private final String action;
  private final String name;
  private final List<String> header;
  private final transient BulkActions actions;
  private transient volatile Filter filter = new Filter(Set.of(), Set.of());

  /** To be made on the page's thread, which knows the reader's language. */
  ResultsFile(BulkAction action, BulkActions actions) {
    this.action = action.id();
    this.actions = actions;
    name = action.name().replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip() + ".csv";
    header = COLUMNS.stream().map(column -> Texts.of("bulk.file." + column)).toList();
  }

  private record Filter(Set<Outcome> outcomes, Set<String> codes) {}

  /**
   * Leaves out what has no such outcome or code; without outcomes or codes, nothing for the sake of these.
   */
  void only(Collection<Outcome> outcomes, Collection<String> codes) {
    filter = new Filter(Set.copyOf(outcomes), Set.copyOf(codes));
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName(name);
    event.setContentType("text/csv; charset=utf-8; header=present");
    try (var out = event.getOutputStream()) {
      write(out);
    }
  }

  void write(OutputStream out) throws IOException {
    var asked = filter;
    var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    csv.writeRecord(header);
    String after = null;
    do {
      var page = actions.results(action, asked.outcomes(), asked.codes(), PAGE, after);
      page.nodes().forEach(result -> csv.writeRecord(line(result)));
      after = page.next();
    } while (after != null);
    csv.flush();
  }

  private static List<String> line(BulkResult result) {
    var contact = result.contact();
    return Stream.of(
            result.contactId(),
            contact == null ? null : contact.displayName(),
            contact == null ? null : contact.email(),
            result.outcome(),
            result.code(),
            result.message(),
            result.field(),
            result.before(),
            result.after())
        .map(SheetCell::of)
        .toList();
  }
}
