package dev.muster.ui.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.muster.ui.api.User;
import dev.muster.ui.api.Users;

/** Chooses one of the people who work here by typing a part of the name. */
public class UserBox extends ComboBox<User> {
  private static final int CHOICES = 100;

  public UserBox(Users users) {
    setItemLabelGenerator(User::name);
    setClearButtonVisible(true);
    setItems(query ->
        users.page(query.getFilter().orElse(""), CHOICES, null).nodes().stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
  }
}
