package dev.muster.ui.filters;

import java.util.List;

/** Where things of one kind are found. */
public interface Things {
  /** The first of those whose name has this in it. */
  List<Thing> search(String part);

  /** The thing with this id, under its name; under its id where there is none any more. */
  Thing named(String id);
}
