package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
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
    var who = column(group("person", facts.person()), group("work", facts.work()));
    var how = column(group("standing", facts.standing()), group("people", facts.people()));
    var where = column(group("reach", facts.reach()), group("tags", List.of(tags)));
    if (!custom.isEmpty()) {
      how.add(group("custom", custom));
    }
    who.add(group("origin", facts.origin()));
    where.add(new CompanyHistory(editing));
    add(who, how, where);
  }

  /** Groups that stay where they are, however much room one of them takes while it is edited. */
  private static Div column(Component... groups) {
    var column = new Div(groups);
    column.addClassName("fact-column");
    return column;
  }

  private Component group(String name, List<Fact<Profile>> facts) {
    return new FactGroup<>(name, Texts.of("profile.group." + name), editing, facts);
  }
}
