package dev.muster.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.ViewTest;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.settings.SettingsView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sees who may look and not touch. */
class ViewersContactsTest extends ViewTest {
  @Override
  protected List<String> permissions() {
    return List.of("CONTACT_VIEW");
  }

  @BeforeEach
  void open() {
    navigate(ContactsView.class);
  }

  @Test
  void saysWhichPermissionAnActionLacks() {
    var grid = find(ContactsGrid.class).single();
    grid.getSelectionModel().selectFromClient(test(grid).getRow(0));

    assertThat(the(Button.class, "action-addTags").isEnabled()).isFalse();
    assertThat(the(Span.class, "action-reason-addTags").getText()).contains("run actions on many contacts");
  }

  @Test
  void offersNeitherNewContactsNorEditing() {
    var grid = find(ContactsGrid.class).single();
    grid.getSelectionModel().selectFromClient(test(grid).getRow(0));
    test(the(Button.class, Hooks.OPEN_SELECTED)).click();

    assertThat(isThere(Button.class, Hooks.NEW_CONTACT)).isFalse();
    assertThat(isThere(Button.class, Hooks.FACTS_EDIT + "quick")).isFalse();
  }

  @Test
  void theSettingsPageNamesThePermissionThatIsMissing() {
    navigate(SettingsView.class);

    assertThat(the(EmptyState.class, Hooks.EMPTY_STATE).getElement().getTextRecursively())
        .contains("workspace settings");
    assertThat(BACKEND.calls("policies")).isEmpty();
  }
}
