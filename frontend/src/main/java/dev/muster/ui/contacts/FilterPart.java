package dev.muster.ui.contacts;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;

/** A part of the filter panel: its fields, the conditions they stand for, and these in words. */
abstract class FilterPart extends Div {
  private Runnable listener = () -> {};

  FilterPart() {
    addClassName("filter-part");
  }

  /** The conditions as `ContactFilter`s, all of which must hold; empty where the part says nothing. */
  abstract List<Map<String, Object>> conditions();

  abstract List<Chip> chips();

  abstract void clear();

  void onChange(Runnable changed) {
    listener = changed;
  }

  /** To be called by the fields. */
  final void changed() {
    listener.run();
  }
}
