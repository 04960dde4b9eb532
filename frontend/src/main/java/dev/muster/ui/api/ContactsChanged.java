package dev.muster.ui.api;

import java.util.List;
import java.util.Map;

/**
 * What changed of a list of contacts.
 *
 * @param sequence where the news stand; to go on from
 * @param upserted contacts that are new or changed and that the list shows now
 * @param removed contacts that changed and that it does not show now, whether it did before or not
 * @param reset whether the list is to be read again
 */
public record ContactsChanged(
    String sequence, List<Map<String, Object>> upserted, List<String> removed, boolean reset) {
  public List<ContactRow> rows() {
    return upserted.stream().map(ContactRow::new).toList();
  }
}
