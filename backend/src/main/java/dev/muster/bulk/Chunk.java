package dev.muster.bulk;

import java.util.Arrays;
import java.util.UUID;

/** A part of an action's contacts, in the order of their ids. */
record Chunk(int number, UUID[] contacts) {

  Chunk firstHalf() {
    return new Chunk(number, Arrays.copyOfRange(contacts, 0, contacts.length / 2));
  }

  Chunk secondHalf() {
    return new Chunk(number, Arrays.copyOfRange(contacts, contacts.length / 2, contacts.length));
  }

  /** The same chunk with these contacts only. */
  Chunk of(UUID[] some) {
    return new Chunk(number, some);
  }

  int size() {
    return contacts.length;
  }
}
