package dev.muster.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.Canned;
import dev.muster.ui.api.CannedRecords;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.TagNode;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.SettingsHooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TagsViewTest extends ViewTest {
  @Autowired private ApplicationContext beans;

  @BeforeEach
  void open() {
    BACKEND.query(
        "tags",
        _ ->
            Canned.connection(
                List.of(
                    CannedRecords.tag("Finance", null),
                    CannedRecords.tag("Banking", "Finance"),
                    CannedRecords.tag("Health", null)),
                false,
                3));
    navigate(TagsView.class);
  }

  @Test
  void showsAGroupAsATree() {
    assertThat(tree().getTreeData().getRootItems())
        .extracting(TagNode::name)
        .containsExactly("Finance", "Health");
    assertThat(tree().getTreeData().getChildren(tree().getTreeData().getRootItems().getFirst()))
        .extracting(TagNode::name)
        .containsExactly("Banking");
  }

  @Test
  void addsATagToTheGroup() {
    test(the(Button.class, SettingsHooks.TAG_NEW)).click();
    test(the(TextField.class, Hooks.TEXT_DIALOG_TEXT)).setValue("Retail");
    test(the(Button.class, Hooks.TEXT_DIALOG_SAVE)).click();

    assertThat(BACKEND.lastCall("createTag").variables())
        .containsEntry("input", Map.of("name", "Retail", "group", "group_Industries"));
  }

  @Test
  void aNameThatIsTakenIsRefusedAtTheField() {
    BACKEND.mutation(
        "createTag",
        _ ->
            Map.of(
                "userErrors",
                List.of(CannedRecords.refusal("ALREADY_EXISTS", "There is one.", "input", "name"))));
    test(the(Button.class, SettingsHooks.TAG_NEW)).click();
    test(the(TextField.class, Hooks.TEXT_DIALOG_TEXT)).setValue("Finance");
    test(the(Button.class, Hooks.TEXT_DIALOG_SAVE)).click();

    assertThat(the(TextField.class, Hooks.TEXT_DIALOG_TEXT).getErrorMessage()).isEqualTo("There is one.");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aMergeSaysHowManyContactsItIsAboutBeforeItRuns() {
    var finance = tree().getTreeData().getRootItems().getFirst();
    var health = tree().getTreeData().getRootItems().getLast();
    new MergeTagDialog(health, beans.getBean(TagGroups.class), () -> {}).open();
    assertThat(the(Button.class, SettingsHooks.TAG_TARGET_SAVE).isEnabled()).isFalse();

    the(ComboBox.class, SettingsHooks.TAG_TARGET).setValue(finance);

    assertThat(
            find(Paragraph.class)
                .withText("3 contacts have “Health” and get “Industries › Finance” instead.")
                .exists())
        .isTrue();
    test(the(Button.class, SettingsHooks.TAG_TARGET_SAVE)).click();
    assertThat(BACKEND.lastCall("mergeTags").variables())
        .containsEntry("input", Map.of("into", "tag_Finance", "tags", List.of("tag_Health")));
  }

  @SuppressWarnings("unchecked")
  private TreeGrid<TagNode> tree() {
    return the(TreeGrid.class, SettingsHooks.TAG_TREE);
  }
}
