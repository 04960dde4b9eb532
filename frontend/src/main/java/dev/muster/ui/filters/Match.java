package dev.muster.ui.filters;

import dev.muster.ui.text.Texts;

/** How the conditions of a group go together. */
enum Match {
  ALL,
  ANY,
  NONE;

  String label() {
    return Texts.of("filter.match." + this);
  }
}
