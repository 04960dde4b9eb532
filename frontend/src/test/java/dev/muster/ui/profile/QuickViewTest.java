package dev.muster.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.Canned;
import dev.muster.ui.contacts.ContactsView;
import dev.muster.ui.parts.Hooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class QuickViewTest extends ViewTest {
  @Autowired private ApplicationContext beans;
  private QuickViews quickViews;
  private final List<String> changed = new ArrayList<>();

  @BeforeEach
  void open() {
    navigate(ContactsView.class);
    quickViews = beans.getBean(QuickViews.class);
    quickViews.open("contact_2", QuickViewTest::beside, profile -> changed.add(profile.id()));
  }

  /** A list of three. */
  private static @Nullable String beside(String id, int rows) {
    var number = Integer.parseInt(id.replace("contact_", "")) + rows;
    return number < 1 || number > 3 ? null : "contact_" + number;
  }

  @Test
  void goesFromRowToRowAndStopsAtTheEnds() {
    test(the(Button.class, Hooks.QUICK_VIEW_NEXT)).click();
    assertThat(title()).isEqualTo("First3 Last3");

    test(the(Button.class, Hooks.QUICK_VIEW_NEXT)).click();
    assertThat(title()).isEqualTo("First3 Last3");

    test(the(Button.class, Hooks.QUICK_VIEW_PREVIOUS)).click();
    assertThat(title()).isEqualTo("First2 Last2");
  }

  @Test
  void leadsToTheWholeRecord() {
    assertThat(the(RouterLink.class, Hooks.OPEN_PROFILE).getHref()).isEqualTo("contacts/contact_2");
  }

  @Test
  void tellsTheTableOfAChange() {
    BACKEND.mutation("updateContact", _ -> Map.of("contact", Canned.contact(2), "userErrors", List.of()));
    test(the(Button.class, Hooks.FACTS_EDIT + "quick")).click();
    test(the(TextField.class, "contact-jobTitle")).setValue("Pilot");
    test(the(Button.class, Hooks.CONTACT_SAVE)).click();

    assertThat(changed).containsExactly("contact_2");
  }

  @Test
  void asksBeforeItLosesWhatWasEntered() {
    test(the(Button.class, Hooks.FACTS_EDIT + "quick")).click();
    test(the(TextField.class, "contact-jobTitle")).setValue("Pilot");
    test(the(Button.class, Hooks.QUICK_VIEW_NEXT)).click();

    assertThat(title()).isEqualTo("First2 Last2");
    assertThat(BACKEND.calls("profile")).hasSize(1);
  }

  @Test
  void showsTheContactThatIsOpenedNextInItsPlace() {
    quickViews.open("contact_1", QuickViewTest::beside, _ -> {});

    assertThat(title()).isEqualTo("First1 Last1");
  }

  private String title() {
    return the(QuickView.class, Hooks.QUICK_VIEW).getHeaderTitle();
  }
}
