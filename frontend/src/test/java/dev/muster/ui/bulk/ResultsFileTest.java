package dev.muster.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.CannedActions;
import dev.muster.ui.api.Outcome;
import graphql.schema.DataFetchingEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ResultsFileTest extends ViewTest {
  @Autowired private ApplicationContext beans;

  @Test
  void hasALineForEachContactOfEveryPage() throws IOException {
    BACKEND.query("bulkAction", _ -> action(Map.of()));

    var lines = read(file());

    assertThat(lines.getFirst().getFields())
        .containsExactly(
            "Contact id", "Contact", "E-mail", "Outcome", "Code", "Why", "Field", "Before", "After");
    assertThat(lines)
        .extracting(line -> line.getField(0))
        .containsExactly("Contact id", "contact_1", "contact_2");
    assertThat(lines.get(1).getFields().subList(1, 4))
        .containsExactly("First1 Last1", "person1@example.org", "SUCCEEDED");
    assertThat(lines.get(1).getFields().subList(6, 9)).containsExactly("tags", "", "VIP");
  }

  @Test
  void readsOnUntilThereIsNoMore() throws IOException {
    BACKEND.query("bulkAction", this::twoPages);

    var lines = read(file());

    assertThat(lines).hasSize(5);
    assertThat(BACKEND.calls("bulkActionResults")).hasSize(2);
    assertThat(BACKEND.lastCall("bulkActionResults").variables()).containsEntry("after", "c");
  }

  @Test
  void holdsOnlyWhatTheTableShows() throws IOException {
    BACKEND.query("bulkAction", _ -> action(Map.of()));
    var file = file();
    file.only(List.of(Outcome.FAILED), List.of("CONTACT_GONE"));

    read(file);

    assertThat(BACKEND.lastCall("bulkActionResults").variables())
        .containsEntry("filter", Map.of("outcome", List.of("FAILED"), "code", List.of("CONTACT_GONE")));
  }

  @Test
  void keepsTextsFromBeingRunAsFormulas() {
    assertThat(List.of("=1+1", "+49 30 1", "-x", "@SUM(A1)", "\t=1", "＝1"))
        .allSatisfy(text -> assertThat(SheetCell.of(text)).isEqualTo("'" + text));
    assertThat(SheetCell.of(List.of("=1", "VIP"))).isEqualTo("'=1; VIP");
    assertThat(SheetCell.of(-5)).isEqualTo("-5");
    assertThat(SheetCell.of("Ada = Admin")).isEqualTo("Ada = Admin");
    assertThat(SheetCell.of(null)).isEmpty();
  }

  private Map<String, Object> twoPages(DataFetchingEnvironment call) {
    var first = BACKEND.calls("bulkActionResults").size() == 1;
    return action(Map.of("hasNextPage", first, "hasPreviousPage", !first, "endCursor", "c"));
  }

  private static Map<String, Object> action(Map<String, Object> pageInfo) {
    var action = CannedActions.action("bulk_1", "COMPLETED");
    if (!pageInfo.isEmpty()) {
      var results = new HashMap<>((Map<?, ?>) Objects.requireNonNull(action.get("results")));
      var changed = new HashMap<String, Object>();
      results.forEach((key, value) -> changed.put(String.valueOf(key), value));
      changed.put("pageInfo", pageInfo);
      action.put("results", changed);
    }
    return action;
  }

  private ResultsFile file() {
    var actions = beans.getBean(BulkActions.class);
    var file = new ResultsFile(Objects.requireNonNull(actions.find("bulk_1")), actions);
    BACKEND.forgetCalls();
    return file;
  }

  private static List<CsvRecord> read(ResultsFile file) throws IOException {
    var out = new ByteArrayOutputStream();
    file.write(out);
    try (var csv = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    }
  }
}
