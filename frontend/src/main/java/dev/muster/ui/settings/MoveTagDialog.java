package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.TagGroup;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.TagNode;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import java.util.Map;

/** Asks where a tag shall stand, with all that is below it: below another tag, or at the top of a group. */
class MoveTagDialog extends Dialog {
  private final transient TagNode tag;
  private final transient TagGroups groups;
  private final transient Runnable onMoved;
  private final Select<TagGroup> group = new Select<>();
  private final TagBox below;
  private final Refusals refusals = new Refusals();

  MoveTagDialog(TagNode tag, TagGroups groups, Runnable onMoved) {
    this.tag = tag;
    this.groups = groups;
    this.onMoved = onMoved;
    setHeaderTitle(Texts.of("tags.move.title", tag.name()));
    setWidth("min(30rem, 92vw)");
    var all = groups.all();
    group.setLabel(Texts.of("tags.move.group"));
    group.setItems(all);
    group.setItemLabelGenerator(one -> one == null ? "" : one.name());
    var current = tag.group();
    all.stream()
        .filter(one -> current != null && one.id().equals(current.id()))
        .findFirst()
        .ifPresent(group::setValue);
    below = new TagBox(Texts.of("tags.move.below"), groups, this::isEligible);
    below.setPlaceholder(Texts.of("tags.move.top"));
    below.setTestId(SettingsHooks.TAG_TARGET);
    group.addValueChangeListener(event -> {
      below.clear();
      below.setEnabled(event.getValue().isTree());
    });
    below.setEnabled(group.getValue() != null && group.getValue().isTree());
    var form = new Div(group, below);
    form.addClassName("form");
    add(refusals, new Paragraph(Texts.of("tags.move.text")), form);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save());
  }

  /** Never below itself; what is below it the API turns away. */
  private boolean isEligible(TagNode one) {
    var chosen = group.getValue();
    return !one.id().equals(tag.id())
        && one.group() != null
        && chosen != null
        && one.group().id().equals(chosen.id());
  }

  private Button save() {
    var save = new Button(Texts.of("tags.move"), _ -> move());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(SettingsHooks.TAG_TARGET_SAVE);
    return save;
  }

  private void move() {
    var fields = Map.of("parent", below);
    refusals.clear(fields);
    try {
      var parent = below.getValue();
      var target = group.getValue();
      var refused =
          groups.move(tag, target == null ? null : target.id(), parent == null ? null : parent.id());
      if (refused.isEmpty()) {
        close();
        onMoved.run();
      } else {
        refusals.show(refused, fields);
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
