package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.api.Session;
import dev.muster.ui.facts.Editing;
import dev.muster.ui.facts.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what the page of a contact and its quick view consist of. */
@org.springframework.stereotype.Component
@UIScope
class ProfileParts {
  private final Profiles profiles;
  private final ProfileFacts facts;
  private final CustomFacts custom;
  private final TagFacts tags;
  private final ContactActions actions;
  private final boolean editable;

  ProfileParts(
      Profiles profiles,
      ProfileFacts facts,
      CustomFacts custom,
      TagFacts tags,
      ContactActions actions,
      Session session) {
    this.profiles = profiles;
    this.facts = facts;
    this.custom = custom;
    this.tags = tags;
    this.actions = actions;
    editable = session.me().may(Permission.CONTACT_EDIT);
  }

  @Nullable Profile find(String id) {
    return profiles.find(id);
  }

  boolean isEditable() {
    return editable;
  }

  Editing<Profile> edit(Profile profile) {
    return new Editing<>(profile, editable, ProfileParts::hides, new ProfileWriter(profiles));
  }

  /** The input calls some fields otherwise than the record. */
  private static boolean hides(Profile profile, String input) {
    return profile.hides(
        switch (input) {
          case "companyId" -> "company";
          case "ownerId" -> "owner";
          case "teamIds" -> "team";
          default -> input.startsWith("customFields.") ? "customFields" : input;
        });
  }

  Component header(Editing<Profile> editing) {
    return new ProfileHeader(editing, actions.menu(editing.record().id(), () -> reload(editing)));
  }

  Component actions(Editing<Profile> editing) {
    return actions.menu(editing.record().id(), () -> reload(editing));
  }

  void reload(Editing<Profile> editing) {
    var current = profiles.find(editing.record().id());
    if (current != null) {
      editing.replace(current);
    }
  }

  Component content(Editing<Profile> editing, ProfileTab tab) {
    return switch (tab) {
      case SUMMARY -> new SummaryTab(editing, facts, custom.all(), tags.tags());
      case TIMELINE -> new TimelineTab(editing.record().id(), profiles);
      case CONSENT -> new ConsentTab(editing, profiles, editable);
      case RELATED -> new RelatedTab(editing.record(), profiles);
      case AUDIT -> new AuditTab(editing.record().id(), profiles);
    };
  }

  /** What one wants to know at a glance. */
  List<Fact<Profile>> quickFacts() {
    return List.of(
        facts.status(),
        facts.contactType(),
        facts.company(),
        facts.jobTitle(),
        facts.emails(),
        facts.phones(),
        facts.owner(),
        tags.tags());
  }

  Profiles profiles() {
    return profiles;
  }
}
