package dev.muster.feed;

import java.util.List;
import java.util.UUID;

/**
 * Which contacts were made, changed or deleted since somebody looked last.
 *
 * @param sequence what has been seen by now; look again from here
 * @param contacts their ids, each once; empty where {@code tooMany}
 * @param tooMany more changed than was asked for, or the look before lies too long back: read everything anew
 */
public record Changes(String sequence, List<UUID> contacts, boolean tooMany) {

  public Changes {
    contacts = List.copyOf(contacts);
  }
}
