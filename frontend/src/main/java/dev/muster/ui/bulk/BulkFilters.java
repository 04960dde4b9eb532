package dev.muster.ui.bulk;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.BulkFilter;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.User;
import dev.muster.ui.api.Users;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.UserBox;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Above the list of bulk actions: which of them it shows. */
class BulkFilters extends Div {
  private final MultiSelectComboBox<BulkState> states =
      new MultiSelectComboBox<>(Texts.of("bulk.filter.state"));
  private final MultiSelectComboBox<String> kinds = new MultiSelectComboBox<>(Texts.of("bulk.filter.kind"));
  private final UserBox user;
  private final DatePicker from = new DatePicker(Texts.of("bulk.filter.from"));
  private final DatePicker to = new DatePicker(Texts.of("bulk.filter.to"));
  private final Checkbox previews = new Checkbox(Texts.of("bulk.filter.previews"));

  /**
   * @param everybody whether the reader sees other people's actions, too
   */
  BulkFilters(Users users, boolean everybody, Runnable onChange) {
    user = new UserBox(users);
    addClassName("toolbar");
    states.setItems(BulkState.values());
    states.setItemLabelGenerator(state -> Texts.word("state", state.name()));
    states.setTestId(Hooks.BULK_FILTER_STATE);
    kinds.setItemLabelGenerator(kind -> Texts.word("action", kind));
    kinds.setTestId(Hooks.BULK_FILTER_KIND);
    user.setLabel(Texts.of("bulk.filter.user"));
    user.setTestId(BulkHooks.FILTER_USER);
    user.setVisible(everybody);
    from.setTestId(BulkHooks.FILTER_FROM);
    from.setClearButtonVisible(true);
    to.setTestId(BulkHooks.FILTER_TO);
    to.setClearButtonVisible(true);
    previews.setTestId(BulkHooks.FILTER_PREVIEWS);
    states.addValueChangeListener(_ -> onChange.run());
    kinds.addValueChangeListener(_ -> onChange.run());
    user.addValueChangeListener(_ -> onChange.run());
    from.addValueChangeListener(_ -> bounded(onChange));
    to.addValueChangeListener(_ -> bounded(onChange));
    previews.addValueChangeListener(_ -> onChange.run());
    add(states, kinds, user, from, to, previews);
  }

  /** The kinds to choose from. */
  void setKinds(Collection<String> names) {
    kinds.setItems(names);
  }

  private void bounded(Runnable onChange) {
    to.setMin(from.getValue());
    from.setMax(to.getValue());
    onChange.run();
  }

  BulkFilter value() {
    return new BulkFilter(
        states.getValue(),
        kinds.getValue(),
        user.getOptionalValue().map(User::id).orElse(null),
        start(from.getValue(), 0),
        start(to.getValue(), 1),
        previews.getValue() ? null : Boolean.FALSE);
  }

  private static @Nullable Instant start(@Nullable LocalDate day, int later) {
    return day == null ? null : day.plusDays(later).atStartOfDay(Formats.zone()).toInstant();
  }
}
