package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import dev.muster.ui.api.AvailableAction;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.Selection;
import dev.muster.ui.parts.Background;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether everybody may be acted on at once. The workspace may forbid that, though not for whoever
 * matches a filter. Only the latest question is answered.
 */
class Everybody {
  /** The setting that may keep actions from everybody. */
  private static final String SELECT_ALL = "selection.selectAll";

  private final Component page;
  private final Contacts contacts;
  private final Background background;
  private final Consumer<@Nullable String> listener;
  private int turn;

  /**
   * @param listener takes why not, or null where nothing is against it or nobody knows yet
   */
  Everybody(Component page, Contacts contacts, Background background, Consumer<@Nullable String> listener) {
    this.page = page;
    this.contacts = contacts;
    this.background = background;
    this.listener = listener;
  }

  /** Leaves what it asks and what it knows: another list is shown. */
  void stop() {
    turn++;
    listener.accept(null);
  }

  void ask(ContactQuery query) {
    var mine = ++turn;
    if (query.equals(ContactQuery.EVERYBODY)) {
      background.ask(
          page,
          () -> contacts.actionsFor(Selection.matching(query)),
          actions -> {
            if (mine == turn) {
              listener.accept(refusal(actions));
            }
          },
          _ -> {});
    }
  }

  private static @Nullable String refusal(List<AvailableAction> actions) {
    return actions.stream()
        .filter(action -> SELECT_ALL.equals(action.policyKey()))
        .map(action -> Objects.requireNonNullElse(action.reason(), SELECT_ALL))
        .findFirst()
        .orElse(null);
  }
}
