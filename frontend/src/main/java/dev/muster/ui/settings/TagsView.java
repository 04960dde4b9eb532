package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import dev.muster.ui.api.Session;
import dev.muster.ui.api.TagGroup;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.parts.ConsequencesDialog;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.parts.TextDialog;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The groups that tags stand in, and the tags of one of them as a list or a tree. */
@Route("settings/tags")
@PermitAll
public class TagsView extends SettingsPage {
  private static final int MAX_NAME = 80;

  private final transient TagGroups groups;
  private final Select<TagGroup> choice = new Select<>();
  private final Button rename =
      button("tags.group.rename", VaadinIcon.PENCIL, SettingsHooks.TAG_GROUP_RENAME, this::rename);
  private final Button delete =
      button("tags.group.delete", VaadinIcon.TRASH, SettingsHooks.TAG_GROUP_DELETE, this::delete);
  private final Div content = new Div();

  TagsView(TagGroups groups, Session session) {
    super(session);
    this.groups = groups;
    if (isPermitted()) {
      var intro = new Paragraph(Texts.of("tags.intro"));
      intro.addClassName("quiet");
      content.addClassName("tag-content");
      add(intro, toolbar(), content);
      reload(null);
    }
  }

  private Div toolbar() {
    choice.setLabel(Texts.of("tags.group"));
    choice.setItemLabelGenerator(TagsView::label);
    choice.setTestId(SettingsHooks.TAG_GROUP);
    choice.addValueChangeListener(event -> show(event.getValue()));
    var create = button("tags.group.new", VaadinIcon.PLUS, SettingsHooks.TAG_GROUP_NEW, this::create);
    var toolbar = new Div(choice, rename, delete, create);
    toolbar.addClassName("toolbar");
    return toolbar;
  }

  private static String label(@Nullable TagGroup group) {
    return group == null
        ? ""
        : Texts.of("tags.group.label", group.name(), Texts.word("tagGroupKind", group.kind().name()));
  }

  private static Button button(String key, VaadinIcon icon, String hook, Runnable onClick) {
    var button = new Button(Texts.of(key), icon.create(), _ -> onClick.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setTestId(hook);
    return button;
  }

  /** Reads the groups again and shows one of them: that with this name, or the first. */
  private void reload(@Nullable String name) {
    var all = groups.all();
    choice.setItems(all);
    rename.setEnabled(!all.isEmpty());
    delete.setEnabled(!all.isEmpty());
    if (all.isEmpty()) {
      content.removeAll();
      content.add(new EmptyState(VaadinIcon.TAGS, Texts.of("tags.noGroup"), Texts.of("tags.noGroup.text")));
    } else {
      choice.setValue(
          all.stream().filter(group -> group.name().equals(name)).findFirst().orElse(all.getFirst()));
    }
  }

  private void show(@Nullable TagGroup group) {
    content.removeAll();
    if (group != null) {
      content.add(new TagTree(group, groups));
    }
  }

  private void create() {
    new NewTagGroupDialog(groups, this::reload).open();
  }

  private void rename() {
    var group = choice.getValue();
    var dialog =
        new TextDialog(
            Texts.of("tags.group.rename"),
            Texts.of("tags.name"),
            group.name(),
            MAX_NAME,
            name -> groups.rename(group, name),
            () -> reload(null));
    dialog.open();
  }

  /** The API says what the end of a group means when it is asked without knowing. */
  private void delete() {
    var group = choice.getValue();
    var consequences = groups.delete(group, false);
    if (consequences.isEmpty()) {
      reload(null);
      return;
    }
    var dialog =
        new ConsequencesDialog(
            Texts.of("tags.delete.title", group.name()),
            new Paragraph(consequences.getFirst().message()),
            Texts.of("tags.delete"),
            () -> groups.delete(group, true),
            () -> reload(null));
    dialog.open();
  }
}
