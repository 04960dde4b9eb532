package dev.muster.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.TagGroups;
import dev.muster.ui.api.TagNode;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks into which tag another one goes, and says how many contacts that is about before it does. */
class MergeTagDialog extends Dialog {
  private final transient TagNode tag;
  private final transient TagGroups groups;
  private final transient Runnable onMerged;
  private final TagBox into;
  private final Paragraph effect = new Paragraph();
  private final Button merge = new Button(Texts.of("tags.merge.confirm"), _ -> merge());
  private final Refusals refusals = new Refusals();

  MergeTagDialog(TagNode tag, TagGroups groups, Runnable onMerged) {
    this.tag = tag;
    this.groups = groups;
    this.onMerged = onMerged;
    setHeaderTitle(Texts.of("tags.merge.title", tag.name()));
    setWidth("min(30rem, 92vw)");
    into = new TagBox(Texts.of("tags.merge.into"), groups, one -> !one.id().equals(tag.id()));
    into.setWidthFull();
    into.setTestId(SettingsHooks.TAG_TARGET);
    into.addValueChangeListener(event -> show(event.getValue()));
    merge.addThemeVariants(ButtonVariant.PRIMARY);
    merge.setTestId(SettingsHooks.TAG_TARGET_SAVE);
    add(refusals, into, effect);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), merge);
    show(null);
  }

  private void show(@Nullable TagNode survivor) {
    merge.setEnabled(survivor != null);
    effect.setText(
        survivor == null
            ? Texts.of("tags.merge.text")
            : Texts.of(
                "tags.merge.effect",
                tag.contacts().value(),
                Formats.number(tag.contacts().value()),
                tag.name(),
                survivor.path()));
  }

  private void merge() {
    var fields = Map.of("into", into);
    refusals.clear(fields);
    try {
      var refused = groups.merge(List.of(tag), into.getValue());
      if (refused.isEmpty()) {
        close();
        Notices.success(Texts.of("tags.merged", tag.name(), into.getValue().name()));
        onMerged.run();
      } else {
        refusals.show(refused, fields);
      }
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}
