package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Preferences;
import dev.muster.ui.parts.Background;
import org.jspecify.annotations.Nullable;

/** The reader's own layout of the table, on whatever computer. */
@org.springframework.stereotype.Component
@UIScope
class KeptLayout {
  private static final String NAME = "contacts.table";

  private final Preferences preferences;
  private final Background background;
  private volatile @Nullable ColumnLayout known;

  KeptLayout(Preferences preferences, Background background) {
    this.preferences = preferences;
    this.background = background;
  }

  /** As it was left; as at first where nobody has touched it, or where it cannot be read. */
  ColumnLayout get() {
    var layout = known;
    if (layout == null) {
      layout = read();
      known = layout;
    }
    return layout;
  }

  private ColumnLayout read() {
    try {
      return ColumnLayout.of(preferences.find(NAME));
    } catch (ApiProblem problem) {
      return ColumnLayout.DEFAULT;
    }
  }

  void keep(Component table, ColumnLayout layout) {
    known = layout;
    background.ask(table, this::write, _ -> {});
  }

  /** One after the other, and each the latest: an older layout never overtakes a newer. */
  private synchronized boolean write() {
    return preferences.keep(NAME, get().toJson()).isEmpty();
  }
}
