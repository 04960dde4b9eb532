package dev.muster.ui.run;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.BulkDetails;
import dev.muster.ui.bulk.PreviewPanel;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Objects;

/** What to look at once more before something runs: for whom, what, and when. */
class Checklist extends UnorderedList {
  Checklist() {
    addClassName("checklist");
    setTestId(Hooks.RUN_CHECKLIST);
    getElement().setAttribute("role", "status");
  }

  /**
   * @param tried the dry runs, up to their end
   */
  void show(Chosen chosen, List<String> words, String when, List<PreviewPanel> tried) {
    removeAll();
    var total = tried.getFirst().latest().total();
    add(line(VaadinIcon.USERS, Texts.of("run.check.who", Chosen.contacts(total), chosen.words())));
    if (total != chosen.count()) {
      add(warning(Texts.of("run.check.moved", Formats.number(chosen.count()))));
    }
    words.forEach(what -> add(line(VaadinIcon.CHECK, what)));
    if (tried.stream().allMatch(one -> one.latest().succeeded() == 0)) {
      add(warning(Texts.of("run.check.nothing")));
    }
    add(line(VaadinIcon.CLOCK, when));
    add(undo(tried.stream().map(PreviewPanel::found).filter(Objects::nonNull).toList()));
  }

  /** Of several actions, that which can be taken back for the shortest time. */
  private static ListItem undo(List<BulkDetails> found) {
    var days = found.stream().map(BulkDetails::undoDays).filter(Objects::nonNull).min(Integer::compare);
    if (days.isEmpty()) {
      return line(VaadinIcon.ARROW_BACKWARD, Texts.of("run.check.undo.always"));
    }
    return days.get() == 0
        ? warning(Texts.of("run.check.undo.never"))
        : line(VaadinIcon.ARROW_BACKWARD, Texts.of("run.check.undo", days.get()));
  }

  private static ListItem line(VaadinIcon icon, String text) {
    var mark = icon.create();
    mark.getElement().setAttribute("aria-hidden", "true");
    return new ListItem(mark, new Span(text));
  }

  private static ListItem warning(String text) {
    var line = line(VaadinIcon.EXCLAMATION_CIRCLE_O, text);
    line.addClassName("warning");
    return line;
  }
}
