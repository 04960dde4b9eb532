package dev.muster.ui.api;

import java.util.Map;

/** Where in a list a page lies. */
public sealed interface Place {
  /** Right after the entry with this cursor. */
  record After(String cursor) implements Place {}

  /** Right before the entry with this cursor. */
  record Before(String cursor) implements Place {}

  /** After so many entries: for jumps only, since it costs as much as reading them. */
  record Offset(int entries) implements Place {}

  /** Before so many entries, counted from the end. */
  record OffsetFromEnd(int entries) implements Place {}

  /** As the arguments of a list. */
  default Map<String, Object> arguments(int size) {
    return switch (this) {
      case After after -> Map.of("first", size, "after", after.cursor());
      case Before before -> Map.of("last", size, "before", before.cursor());
      case Offset offset when offset.entries() == 0 -> Map.of("first", size);
      case Offset offset -> Map.of("first", size, "offset", offset.entries());
      case OffsetFromEnd offset -> Map.of("last", size, "offset", offset.entries());
    };
  }
}
