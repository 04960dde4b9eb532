package dev.muster.ui.contacts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.muster.ui.api.ListKind;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses what the table shows: a smart list, a distribution list, a segment, or everybody. */
class ListPicker extends ComboBox<SavedList> {
  private static final int CHOICES = 50;

  ListPicker(SavedLists lists, Consumer<@Nullable SavedList> onChoice) {
    setPlaceholder(Texts.of("lists.pick"));
    setAriaLabel(Texts.of("lists.pick.label"));
    setPrefixComponent(VaadinIcon.LIST_SELECT.create());
    setClearButtonVisible(true);
    setItemLabelGenerator(SavedList::name);
    setRenderer(
        LitRenderer.<SavedList>of("${item.name} <span class=\"quiet field-group\">${item.kind}</span>")
            .withProperty("name", SavedList::name)
            .withProperty("kind", list -> Texts.of("lists.kind." + list.kind())));
    setItems(
        query -> found(lists, query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
    addClassName("list-picker");
    setTestId(Hooks.LIST_PICKER);
    addValueChangeListener(event -> {
      if (event.isFromClient()) {
        onChoice.accept(event.getValue());
      }
    });
  }

  private static Stream<SavedList> found(SavedLists lists, String part) {
    return Arrays.stream(ListKind.values())
        .flatMap(kind -> lists.page(kind, part, CHOICES, null).nodes().stream());
  }
}
