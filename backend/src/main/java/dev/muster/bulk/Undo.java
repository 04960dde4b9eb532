package dev.muster.bulk;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What an action that takes another one back has to know. The undo of an undo is of the same kind: it takes
 * back what the first one recorded.
 *
 * @param action whose recorded changes are taken back
 * @param kind the mutation that first made them
 * @param parameters that mutation's
 */
record Undo(UUID action, String kind, JsonNode parameters) {

  /** The kind of an action that undoes. */
  static final String KIND = "undoBulkAction";
}
