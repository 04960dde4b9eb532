package dev.muster.ui.segments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.Map;

/** Asks before a list is deleted; contacts stay in any case. */
class DeleteListDialog extends Dialog {
  private final transient SavedList list;
  private final transient SavedLists lists;
  private final transient Runnable onDelete;
  private final Refusals refusals = new Refusals();

  DeleteListDialog(SavedList list, SavedLists lists, Runnable onDelete) {
    this.list = list;
    this.lists = lists;
    this.onDelete = onDelete;
    setHeaderTitle(Texts.of("lists.delete.title", list.name()));
    setWidth("min(28rem, 92vw)");
    add(refusals, new Paragraph(Texts.of("lists.delete.text." + list.kind())));
    var delete = new Button(Texts.of("lists.delete.confirm"), _ -> delete());
    delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    delete.setTestId(Hooks.LIST_DELETE_CONFIRM);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), delete);
  }

  private void delete() {
    try {
      var refused = lists.delete(list);
      if (refused.isEmpty()) {
        close();
        onDelete.run();
      } else {
        refusals.show(refused, Map.of());
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
