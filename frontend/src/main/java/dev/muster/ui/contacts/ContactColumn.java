package dev.muster.ui.contacts;

import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import dev.muster.ui.api.ContactRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that the table of contacts can have.
 *
 * @param key the field, as {@link dev.muster.ui.api.RowFields} takes it
 * @param label its head
 * @param width in `rem`, unless somebody has made it wider or narrower
 * @param sort the fields to sort by, as the schema names them; empty where it cannot be sorted by
 * @param text what stands in a cell
 * @param look how it stands there; null for plain text
 */
record ContactColumn(
    String key,
    String label,
    double width,
    List<String> sort,
    ValueProvider<ContactRow, @Nullable String> text,
    @Nullable Renderer<ContactRow> look) {
  static final String NAME = "name";

  ContactColumn {
    sort = List.copyOf(sort);
  }

  /** Whether it is there in any case. */
  boolean isName() {
    return key.equals(NAME);
  }
}
