package dev.muster.ui.filters;

/** What stands behind an operator, and so which fields one enters it with. */
enum Shape {
  /** Nothing to enter. */
  NONE,
  TEXT,
  /** Several texts, each in full. */
  TEXTS,
  WHOLE,
  WHOLE_RANGE,
  DECIMAL,
  DECIMAL_RANGE,
  /** A number of days. */
  DAYS,
  /** The start of a day of the reader's calendar, as a moment. */
  MOMENT,
  /** From the start of one day to the end of another, as moments. */
  MOMENT_RANGE,
  DAY,
  DAY_RANGE,
  /** Some of the field's words. */
  CHOICES,
  /** Some companies, people, tags and so on, by their ids. */
  THINGS,
  /** An event of an outside system. */
  EVENT
}
