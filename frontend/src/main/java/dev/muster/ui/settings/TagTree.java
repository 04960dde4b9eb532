package dev.muster.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.TagGroup;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.TagNode;
import dev.muster.ui.parts.ConsequencesDialog;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Links;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.parts.TextDialog;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags of one group, to add, rename, move, merge and delete. */
class TagTree extends Div {
  private static final int MAX_NAME = 80;

  /** More tags than anybody looks through: from there on one searches. */
  private static final int LIMIT = 1_000;

  private static final int DEBOUNCE_MILLIS = 300;

  private final transient TagGroup group;
  private final transient TagGroups groups;
  private final TextField search = new TextField();
  private final TreeGrid<TagNode> tree = new TreeGrid<>();

  TagTree(TagGroup group, TagGroups groups) {
    this.group = group;
    this.groups = groups;
    addClassName("tag-tree");
    add(toolbar(), tree);
    arrange();
    reload();
  }

  private Div toolbar() {
    search.setPlaceholder(Texts.of("tags.search"));
    search.setAriaLabel(Texts.of("tags.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(MAX_NAME);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(DEBOUNCE_MILLIS);
    search.addValueChangeListener(_ -> reload());
    search.addClassName("search");
    var create = new Button(Texts.of("tags.new"), VaadinIcon.PLUS.create(), _ -> add((TagNode) null));
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.setTestId(SettingsHooks.TAG_NEW);
    var toolbar = new Div(search, create);
    toolbar.addClassName("toolbar");
    return toolbar;
  }

  private void arrange() {
    tree.setTestId(SettingsHooks.TAG_TREE);
    tree.getElement().setAttribute("aria-label", Texts.of("tags.of", group.name()));
    tree.addThemeVariants(GridVariant.NO_BORDER);
    tree.setAllRowsVisible(true);
    tree.addHierarchyColumn(TagNode::name).setHeader(Texts.of("tags.name")).setFlexGrow(2);
    tree.addComponentColumn(TagTree::contacts)
        .setHeader(Texts.of("tags.contacts"))
        .setTextAlign(ColumnTextAlign.END)
        .setAutoWidth(true)
        .setFlexGrow(0);
    tree.addComponentColumn(this::menu).setWidth("4.5rem").setFlexGrow(0);
    tree.setEmptyStateComponent(
        new EmptyState(VaadinIcon.TAG, Texts.of("tags.empty"), Texts.of("tags.empty.text")));
  }

  private static Component contacts(TagNode tag) {
    var count = Formats.number(tag.contacts().value());
    var link =
        Links.toContacts(
            tag.contacts().isExact() ? count : count + "+", Map.of("tags", Map.of("any", List.of(tag.id()))));
    link.setAriaLabel(Texts.of("tags.contacts.of", tag.name(), count));
    return link;
  }

  /** A search shows what it found in one line each, with the path where it stands. */
  final void reload() {
    try {
      var found = groups.tags(group, search.getValue(), LIMIT);
      var byId = new HashMap<String, TagNode>();
      found.forEach(tag -> byId.put(tag.id(), tag));
      tree.setItems(
          found.stream().filter(tag -> above(tag, byId) == null).toList(),
          tag -> found.stream().filter(one -> tag.equals(above(one, byId))).toList());
      tree.expandRecursively(found, 1);
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
  }

  private static @Nullable TagNode above(TagNode tag, Map<String, TagNode> byId) {
    return tag.parent() == null ? null : byId.get(tag.parent().id());
  }

  private Component menu(TagNode tag) {
    var button = new Button(VaadinIcon.ELLIPSIS_DOTS_H.create());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(Texts.of("tags.menu", tag.name()));
    button.getElement().setAttribute("aria-haspopup", "menu");
    button.setTestId(SettingsHooks.TAG_MENU + tag.name());
    var menu = new ContextMenu(button);
    menu.setOpenOnClick(true);
    if (group.isTree()) {
      entry(menu, "tags.addBelow", SettingsHooks.TAG_ADD_BELOW, () -> add(tag));
    }
    entry(menu, "tags.rename", SettingsHooks.TAG_RENAME, () -> rename(tag));
    entry(menu, "tags.move", SettingsHooks.TAG_MOVE, () -> move(tag));
    entry(menu, "tags.merge", SettingsHooks.TAG_MERGE, () -> merge(tag));
    entry(menu, "tags.delete", SettingsHooks.TAG_DELETE, () -> delete(tag));
    return button;
  }

  private static void entry(ContextMenu menu, String key, String hook, Runnable action) {
    menu.addItem(Texts.of(key), _ -> action.run()).setTestId(hook);
  }

  private void add(@Nullable TagNode above) {
    var title =
        above == null ? Texts.of("tags.new.in", group.name()) : Texts.of("tags.new.below", above.name());
    new TextDialog(
            title,
            Texts.of("tags.name"),
            "",
            MAX_NAME,
            name -> groups.create(group, above, name),
            this::reload)
        .open();
  }

  private void rename(TagNode tag) {
    new TextDialog(
            Texts.of("tags.rename"),
            Texts.of("tags.name"),
            tag.name(),
            MAX_NAME,
            name -> groups.rename(tag, name),
            this::reload)
        .open();
  }

  private void move(TagNode tag) {
    new MoveTagDialog(tag, groups, this::reload).open();
  }

  private void merge(TagNode tag) {
    new MergeTagDialog(tag, groups, this::reload).open();
  }

  /** The API says what the end of a tag means when it is asked without knowing. */
  private void delete(TagNode tag) {
    var consequences = groups.delete(tag, false);
    if (consequences.isEmpty()) {
      reload();
      return;
    }
    new ConsequencesDialog(
            Texts.of("tags.delete.title", tag.name()),
            new Paragraph(consequences.getFirst().message()),
            Texts.of("tags.delete"),
            () -> groups.delete(tag, true),
            this::reload)
        .open();
  }
}
