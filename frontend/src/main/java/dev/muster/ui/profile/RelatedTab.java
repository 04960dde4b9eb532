package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;

/** What a contact belongs to: the people of the same company, and the lists it is on. */
class RelatedTab extends Div {
  RelatedTab(Profile profile, Profiles profiles) {
    addClassName("related");
    setTestId(Hooks.RELATED);
    add(
        section("related.colleagues", colleagues(profile, profiles)),
        section("related.lists", lists(profile)));
  }

  private static Section section(String key, Component content) {
    var section = new Section(new H2(Texts.of(key)), content);
    section.addClassName("fact-group");
    return section;
  }

  private static Component colleagues(Profile profile, Profiles profiles) {
    var company = profile.company();
    return company == null
        ? hint("related.colleagues.none")
        : new CompanyContacts(company.id(), profile.id(), profiles);
  }

  private static Component lists(Profile profile) {
    var lists = ProfileFacts.orNone(profile.lists());
    if (lists.isEmpty()) {
      return hint("related.lists.none");
    }
    var names = new Div();
    names.addClassNames("tags", "wrapping");
    lists.forEach(list -> {
      var name = new Span(list.name());
      name.addClassName("tag");
      names.add(name);
    });
    return names;
  }

  private static Paragraph hint(String key) {
    var hint = new Paragraph(Texts.of(key));
    hint.addClassName("quiet");
    return hint;
  }
}
