package dev.muster.ui.parts;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.muster.ui.api.User;
import dev.muster.ui.api.Users;

/** Chooses some of the people who work here. */
public class UsersBox extends MultiSelectComboBox<User> {
  private static final int CHOICES = 100;

  public UsersBox(Users users) {
    setItemLabelGenerator(User::name);
    setClearButtonVisible(true);
    setItems(query ->
        users.page(query.getFilter().orElse(""), CHOICES, null).nodes().stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
  }
}
