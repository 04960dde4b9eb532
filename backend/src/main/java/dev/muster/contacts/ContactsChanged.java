package dev.muster.contacts;

import dev.muster.selection.ContactIds;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What changed of a list.
 *
 * @param sequence what the watcher has seen with this
 * @param upserted contacts that changed and are on the list now
 * @param removed the public ids of contacts that changed and are not, whether they were or not
 * @param reset too much changed to be told one by one: read the list anew
 */
record ContactsChanged(String sequence, List<Contact> upserted, List<String> removed, boolean reset) {

  ContactsChanged {
    upserted = List.copyOf(upserted);
    removed = List.copyOf(removed);
  }

  static ContactsChanged nothing(String sequence) {
    return new ContactsChanged(sequence, List.of(), List.of(), false);
  }

  static ContactsChanged tooMuch(String sequence) {
    return new ContactsChanged(sequence, List.of(), List.of(), true);
  }

  static ContactsChanged of(String sequence, List<UUID> changed, List<Contact> listed) {
    Set<UUID> there = listed.stream().map(Contact::uuid).collect(Collectors.toSet());
    List<String> removed =
        changed.stream().filter(id -> !there.contains(id)).map(ContactIds.PREFIX::id).toList();
    return new ContactsChanged(sequence, listed, removed, false);
  }

  boolean isNews() {
    return reset || !upserted.isEmpty() || !removed.isEmpty();
  }
}
