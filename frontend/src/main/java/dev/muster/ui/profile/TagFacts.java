package dev.muster.ui.profile;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.TagInTree;
import dev.muster.ui.api.Tags;
import dev.muster.ui.facts.Fact;
import dev.muster.ui.facts.Input;
import dev.muster.ui.facts.Inputs;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;

/** A contact's tags as one of its facts. */
@org.springframework.stereotype.Component
@UIScope
class TagFacts {
  private static final int CHOICES = 100;

  private final Tags tags;

  TagFacts(Tags tags) {
    this.tags = tags;
  }

  Fact<Profile> tags() {
    return new Fact<>(
        "tags",
        Texts.of("contact.tags"),
        profile -> Readings.tags(profile.tags()),
        profile -> input(ProfileFacts.orNone(profile.tags())));
  }

  Input input(List<TagInTree> chosen) {
    return Inputs.several(box(), TagInTree::id, TagInTree::where, chosen);
  }

  /** Those that exist, each with its place; a text that is none of them becomes a new tag. */
  private MultiSelectComboBox<TagInTree> box() {
    var box = new MultiSelectComboBox<TagInTree>();
    box.setItems(query ->
        tags.places(query.getFilter().orElse(""), CHOICES).stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
    box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    box.setAllowCustomValue(true);
    box.addCustomValueSetListener(event -> {
      var name = event.getDetail().strip();
      if (!name.isEmpty()) {
        var chosen = new LinkedHashSet<>(box.getValue());
        chosen.add(new TagInTree(name, name, null));
        box.setValue(chosen);
      }
    });
    return box;
  }
}
