package dev.muster.ui.filters;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** A piece of a filter on screen. */
abstract class ClauseBox extends Div {
  /** What it says; null while it says nothing that is whole. */
  abstract @Nullable Clause clause();

  /** The same in words. */
  abstract String words();
}
