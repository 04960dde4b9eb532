package dev.muster.ui.filters;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which the value of a condition is entered. A value that was shown is kept to the letter until
 * somebody changes it.
 */
abstract class ValueBox extends Div {
  private transient @Nullable Object kept;
  private transient Runnable listener = () -> {};
  private boolean quiet;

  ValueBox() {
    addClassName("value-box");
  }

  /** Fills the fields. */
  abstract void fill(Object value);

  /** What the fields say; null while they say nothing that is whole. */
  abstract @Nullable Object entered();

  /** The value in words. */
  abstract String words();

  final void show(Object value) {
    quiet = true;
    try {
      fill(value);
    } finally {
      quiet = false;
    }
    kept = value;
  }

  final @Nullable Object value() {
    return kept;
  }

  void onChange(Runnable changed) {
    listener = changed;
  }

  /** To be called by the fields. */
  final void edited() {
    if (!quiet) {
      kept = entered();
      listener.run();
    }
  }
}
