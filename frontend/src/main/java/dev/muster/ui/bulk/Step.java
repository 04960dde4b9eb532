package dev.muster.ui.bulk;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;

/** What a person can do to a bulk action that was accepted. */
enum Step {
  PAUSE(VaadinIcon.PAUSE),
  RESUME(VaadinIcon.PLAY),
  CANCEL(VaadinIcon.STOP),
  UNDO(VaadinIcon.ARROW_BACKWARD),
  RETRY(VaadinIcon.REFRESH),
  AGAIN(VaadinIcon.PLAY_CIRCLE_O);

  private final VaadinIcon icon;

  Step(VaadinIcon icon) {
    this.icon = icon;
  }

  VaadinIcon icon() {
    return icon;
  }

  /** The word on a button or in a menu. */
  String words(BulkAction action) {
    return Texts.of("step." + this, Formats.number(action.failed()));
  }
}
