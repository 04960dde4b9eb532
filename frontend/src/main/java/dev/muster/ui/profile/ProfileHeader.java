package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.Profile;
import dev.muster.ui.companies.CompanyView;
import dev.muster.ui.facts.Editing;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Links;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** On top of a contact's page: who it is, how things stand, what can be done. */
class ProfileHeader extends Header {
  private final Div who = new Div();
  private final Avatar avatar = new Avatar();

  ProfileHeader(Editing<Profile> editing, Component actions) {
    addClassName("profile-header");
    setTestId(Hooks.PROFILE_HEADER);
    avatar.getElement().setAttribute("aria-hidden", "true");
    who.addClassName("profile-who");
    var back = Links.to(Texts.of("profile.back"), "contacts");
    back.addClassName("back-link");
    var line = new Div(avatar, who, actions);
    line.addClassName("profile-line");
    add(back, line);
    editing.show(this::show);
  }

  private void show(Profile profile) {
    avatar.setName(profile.title());
    who.removeAll();
    var name = new H1(profile.title());
    name.addClassName("profile-name");
    who.add(name, job(profile), standing(profile));
  }

  private static Div job(Profile profile) {
    var job = new Div();
    job.addClassName("profile-job");
    if (profile.jobTitle() != null) {
      job.add(new Span(profile.jobTitle()));
    }
    var company = profile.company();
    if (company != null) {
      job.add(new RouterLink(company.name(), CompanyView.class, company.id()));
    }
    return job;
  }

  private static Div standing(Profile profile) {
    var pills = new Div();
    pills.addClassName("profile-pills");
    addIfAny(pills, Readings.status(profile.displayStatus()));
    if (profile.contactType() != null) {
      pills.add(Pills.of(Texts.word("contactType", profile.contactType().name()), "busy"));
    }
    if (profile.leadScore() != null) {
      pills.add(score(profile.leadScore()));
    }
    var owner = profile.owner();
    pills.add(quiet(owner == null ? Texts.of("profile.noOwner") : Texts.of("profile.owner", owner.name())));
    return pills;
  }

  private static void addIfAny(Div pills, @Nullable Component pill) {
    if (pill != null) {
      pills.add(pill);
    }
  }

  /** A number on a bar of its own, from 0 to 100. */
  static Component score(int value) {
    var bar = new Span();
    bar.addClassName("score-bar");
    bar.getStyle().set("--score", value + "%");
    bar.getElement().setAttribute("aria-hidden", "true");
    var score = new Span(new Span(Texts.of("profile.score", value)), bar);
    score.addClassName("score");
    score.setTestId(Hooks.LEAD_SCORE);
    return score;
  }

  private static Span quiet(String text) {
    var quiet = new Span(text);
    quiet.addClassName("quiet");
    return quiet;
  }
}
