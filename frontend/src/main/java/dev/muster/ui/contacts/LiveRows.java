package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.ContactsChanged;
import dev.muster.ui.api.Live;
import dev.muster.ui.api.RowFields;
import dev.muster.ui.parts.Pushed;
import dev.muster.ui.session.SignOut;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the changes of the list that the table shows, for as long as the table is on the page. Another
 * list goes on from where the one before stopped, so that nothing falls between them.
 */
class LiveRows {
  private final Component table;
  private final Live live;
  private final Consumer<ContactsChanged> listener;
  private Registration listening = () -> {};
  private @Nullable String sequence;

  LiveRows(Component table, Live live, Consumer<ContactsChanged> listener) {
    this.table = table;
    this.live = live;
    this.listener = listener;
  }

  /** Listens to this list from now on, instead of the one before. */
  void watch(ContactQuery query, RowFields fields) {
    listening.remove();
    listening =
        Pushed.to(
            table,
            () -> live.contactsChanged(query, fields, sequence),
            batch -> batch.forEach(this::heard),
            SignOut::signInAgain);
  }

  private void heard(ContactsChanged changes) {
    sequence = changes.sequence();
    listener.accept(changes);
  }
}
