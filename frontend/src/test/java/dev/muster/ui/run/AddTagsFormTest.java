package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.Canned;
import dev.muster.ui.api.CannedRecords;
import dev.muster.ui.api.Selection;
import dev.muster.ui.api.TagNode;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.profile.ProfileView;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The form for tags, opened for one contact from its page. */
class AddTagsFormTest extends ViewTest {
  @Autowired private ApplicationContext beans;

  @BeforeEach
  void open() {
    BACKEND.query("tags", AddTagsFormTest::tags);
    navigate("contacts/contact_1", ProfileView.class);
    var one = new Chosen(Selection.ids(List.of("contact_1")), 1, "Ticked by hand");
    beans.getBean(ActionStarter.class).ask(List.of("addTags"), one, _ -> {});
  }

  private static Map<String, Object> tags(DataFetchingEnvironment call) {
    String parent = call.getArgument("parent");
    var found =
        parent == null
            ? List.of(CannedRecords.tag("Finance", null), CannedRecords.tag("Health", null))
            : List.of(CannedRecords.tag("Banking", "Finance"));
    return Canned.connection(found, false, found.size());
  }

  @Test
  void whatCanBeChosenBelowFollowsWhatIsChosenAbove() {
    assertThat(step(1).isEnabled()).isFalse();

    choose(0, "Finance");

    assertThat(step(1).isEnabled()).isTrue();
    assertThat(BACKEND.lastCall("tagNodes").variables()).containsEntry("parent", "tag_Finance");
  }

  @Test
  void theLastStepOfATreeIsTheTagThatIsAdded() {
    choose(0, "Finance");
    choose(1, "Banking");
    test(the(Button.class, Hooks.ACTION_RUN)).click();

    assertThat(BACKEND.lastCall("addTags").variables())
        .containsEntry("selection", Map.of("ids", List.of("contact_1")))
        .extracting("input")
        .isIn(Map.of("tags", List.of("Banking")), Map.of("tags", List.of("tag_Banking")));
  }

  @Test
  void anotherChoiceAboveForgetsWhatWasChosenBelow() {
    choose(0, "Finance");
    choose(1, "Banking");
    choose(0, "Health");

    assertThat(step(1).getValue()).isNull();
  }

  private void choose(int step, String name) {
    var choice = step(step).getListDataView().getItems().filter(tag -> tag.name().equals(name)).findFirst();
    step(step).setValue(choice.orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<TagNode> step(int step) {
    return the(ComboBox.class, Hooks.ACTION_TAG_STEP + "Industries-" + step);
  }
}
