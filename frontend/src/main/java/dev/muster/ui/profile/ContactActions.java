package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;

/** What can be done with contacts, made into a part of a page about one of them. */
public interface ContactActions {
  /**
   * A menu of the actions that apply to this contact, with the progress of those that were started from it.
   *
   * @param onEnd runs when one has ended, since the contact may be another now
   */
  Component menu(String contact, Runnable onEnd);
}
