package dev.muster.ui.profile;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.Profile;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.text.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the quick view of a contact; there is one at a time. */
@Component
@UIScope
public class QuickViews {
  private final ProfileParts parts;
  private @Nullable QuickView view;

  QuickViews(ProfileParts parts) {
    this.parts = parts;
  }

  /**
   * Shows a contact beside the table.
   *
   * @param neighbours who stands before and after
   * @param onChange takes the record when it was changed here
   */
  public void open(String contact, Neighbours neighbours, Consumer<Profile> onChange) {
    var profile = parts.find(contact);
    if (profile == null) {
      Notices.problem(Texts.of("contact.gone"));
      return;
    }
    if (view == null || !view.isOpened()) {
      view = new QuickView(parts, neighbours, onChange);
      view.open();
    }
    view.show(profile);
  }
}
