package dev.muster.ui.profile;

import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.Profile;
import dev.muster.ui.facts.Editing;
import dev.muster.ui.facts.Fact;
import dev.muster.ui.facts.FactGroup;
import dev.muster.ui.text.Texts;
import java.util.List;

/** All that is known of a contact, in groups. */
class SummaryTab extends Div {
  private final transient Editing<Profile> editing;

  SummaryTab(Editing<Profile> editing, ProfileFacts facts, List<Fact<Profile>> custom, Fact<Profile> tags) {
    this.editing = editing;
    addClassName("fact-groups");
    group("person", facts.person());
    group("work", facts.work());
    group("standing", facts.standing());
    group("reach", facts.reach());
    group("people", facts.people());
    group("tags", List.of(tags));
    if (!custom.isEmpty()) {
      group("custom", custom);
    }
    group("origin", facts.origin());
    add(new CompanyHistory(editing));
  }

  private void group(String name, List<Fact<Profile>> facts) {
    add(new FactGroup<>(name, Texts.of("profile.group." + name), editing, facts));
  }
}
