package dev.muster.segments;

/** What the schema's types of saved lists have in common. */
interface Saved {

  SavedList list();
}
