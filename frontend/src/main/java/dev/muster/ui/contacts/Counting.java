package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.Count;
import dev.muster.ui.parts.Background;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the table shows without holding it up: first as far as that is cheap, then to the end. Only the
 * latest question is answered.
 */
class Counting {
  private final Component page;
  private final Contacts contacts;
  private final Background background;
  private final Consumer<@Nullable Count> listener;
  private int turn;

  /**
   * @param listener takes null while it counts, then what is known
   */
  Counting(Component page, Contacts contacts, Background background, Consumer<@Nullable Count> listener) {
    this.page = page;
    this.contacts = contacts;
    this.background = background;
    this.listener = listener;
  }

  /** Leaves what it counts and what it knows: another list is shown. */
  void stop() {
    turn++;
    listener.accept(null);
  }

  /** Counts a list, or the same list again; the number of before stays until there is a new one. */
  void start(ContactQuery query) {
    var mine = ++turn;
    background.ask(
        page,
        () -> contacts.count(query, false),
        count -> {
          if (mine == turn) {
            listener.accept(count);
            if (!count.isExact()) {
              toTheEnd(query, mine);
            }
          }
        });
  }

  private void toTheEnd(ContactQuery query, int mine) {
    background.ask(
        page,
        () -> contacts.count(query, true),
        count -> {
          if (mine == turn) {
            listener.accept(count);
          }
        },
        Counting::leaveIt);
  }

  /** It takes too long: "more than" is all that can be said. */
  private static void leaveIt(ApiProblem problem) {
    org.slf4j.LoggerFactory.getLogger(Counting.class).debug("Not counted: {}", problem.message());
  }
}
