package dev.muster.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.Profile.CompanyPeriod;
import dev.muster.ui.facts.Editing;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.Objects;

/** Where somebody works and has worked, with the dates; hidden until there is more than today's company. */
class CompanyHistory extends Section {
  private final Div periods = new Div();

  CompanyHistory(Editing<Profile> editing) {
    addClassName("fact-group");
    setTestId(Hooks.FACTS + "history");
    periods.addClassName("periods");
    var head = new Div(new H2(Texts.of("profile.group.history")));
    head.addClassName("panel-head");
    add(head, periods);
    editing.show(this::show);
  }

  private void show(Profile profile) {
    var history = ProfileFacts.orNone(profile.companyHistory());
    periods.removeAll();
    setVisible(!history.isEmpty());
    history.forEach(period -> periods.add(line(period)));
  }

  private static Div line(CompanyPeriod period) {
    var when = new Span(when(period));
    when.addClassName("quiet");
    var line =
        new Div(
            Objects.requireNonNullElseGet(
                Readings.company(period.company()), () -> new Span(period.companyName())));
    if (period.jobTitle() != null) {
      line.add(new Span(period.jobTitle()));
    }
    line.add(when);
    line.addClassName("period");
    return line;
  }

  private static String when(CompanyPeriod period) {
    var from = period.from() == null ? "" : Formats.day(period.from());
    if (period.current()) {
      return from.isEmpty() ? Texts.of("period.now") : Texts.of("period.since", from);
    }
    var to = period.to() == null ? "" : Formats.day(period.to());
    return from.isEmpty() ? Texts.of("period.until", to) : Texts.of("period.fromTo", from, to);
  }
}
