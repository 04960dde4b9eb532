package dev.muster.ui.contacts;

import com.vaadin.flow.component.grid.AbstractGridMultiSelectionModel;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import dev.muster.ui.api.ContactRow;

/** The ticks of the table. Unlike Vaadin's own they know of contacts that were never on screen. */
class Ticks extends AbstractGridMultiSelectionModel<ContactRow> {
  private final transient SelectedContacts selected;
  private final transient Runnable onTick;

  Ticks(Grid<ContactRow> grid, SelectedContacts selected, Runnable onTick) {
    super(grid);
    this.selected = selected;
    this.onTick = onTick;
    setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
  }

  // Vaadin's constructor asks before there is an answer.
  @SuppressWarnings("NullAway")
  @Override
  public boolean isSelected(ContactRow contact) {
    return selected != null && selected.contains(contact.id());
  }

  @Override
  public void selectFromClient(ContactRow contact) {
    selected.add(contact.id());
    onTick.run();
  }

  @Override
  public void deselectFromClient(ContactRow contact) {
    selected.remove(contact.id());
    onTick.run();
  }

  @Override
  protected void fireSelectionEvent(
      com.vaadin.flow.data.selection.SelectionEvent<Grid<ContactRow>, ContactRow> event) {
    // Whoever wants to know is told by `onTick`.
  }
}
