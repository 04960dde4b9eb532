package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Company;
import dev.muster.ui.api.ContactRole;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.api.ContactType;
import dev.muster.ui.api.EmailValidity;
import dev.muster.ui.api.InvitationStatus;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.Sex;
import dev.muster.ui.api.User;
import dev.muster.ui.api.Users;
import dev.muster.ui.facts.Fact;
import dev.muster.ui.facts.Input;
import dev.muster.ui.facts.Inputs;
import dev.muster.ui.parts.CompanyBox;
import dev.muster.ui.parts.UserBox;
import dev.muster.ui.parts.UsersBox;
import dev.muster.ui.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one reads and changes of a contact, in groups. */
@org.springframework.stereotype.Component
@UIScope
class ProfileFacts {
  private static final int MAX_TEXT = 100;
  private static final int MAX_ADDRESS = 300;

  private final Companies companies;
  private final Users users;

  ProfileFacts(Companies companies, Users users) {
    this.companies = companies;
    this.users = users;
  }

  List<Fact<Profile>> person() {
    return List.of(
        text("firstName", Profile::firstName),
        text("lastName", Profile::lastName),
        choice("sex", "sex", Sex.values(), Profile::sex),
        fact(
            "dateOfBirth",
            profile -> Readings.birthday(profile.dateOfBirth(), profile.age()),
            profile -> Inputs.day(profile.dateOfBirth())),
        fact(
            "country",
            profile -> Readings.country(profile.country()),
            profile -> Inputs.country(profile.country())));
  }

  List<Fact<Profile>> work() {
    return List.of(
        company(),
        text("jobTitle", Profile::jobTitle),
        text("department", Profile::department),
        choice("role", "contactRole", ContactRole.values(), Profile::role),
        text("brand", Profile::brand));
  }

  Fact<Profile> company() {
    return fact(
        "companyId",
        profile -> Readings.company(profile.company()),
        profile -> Inputs.one(new CompanyBox(companies), Company::id, Company::name, profile.company()));
  }

  Fact<Profile> jobTitle() {
    return text("jobTitle", Profile::jobTitle);
  }

  /** Each axis by itself: they are about different things. */
  List<Fact<Profile>> standing() {
    return List.of(
        status(),
        contactType(),
        Fact.readOnly(
            "emailPermission",
            Texts.of("contact.emailPermission"),
            profile -> Readings.permission(profile.emailPermission())),
        Fact.readOnly(
            "phonePermission",
            Texts.of("contact.phonePermission"),
            profile -> Readings.permission(profile.phonePermission())),
        fact(
            "emailValidity",
            profile -> Readings.validity(profile.emailValidity()),
            profile -> choose("validity", EmailValidity.values(), profile.emailValidity(), true)),
        fact(
            "invitationStatus",
            profile -> Readings.invitation(profile.invitationStatus()),
            profile -> choose("invitation", InvitationStatus.values(), profile.invitationStatus(), true)),
        moment("lastLoginAt", Profile::lastLoginAt));
  }

  Fact<Profile> status() {
    return fact(
        "status",
        profile -> Readings.status(profile.displayStatus()),
        profile -> choose("status", ContactStatus.values(), profile.status(), true));
  }

  Fact<Profile> contactType() {
    return choice("contactType", "contactType", ContactType.values(), Profile::contactType);
  }

  List<Fact<Profile>> reach() {
    return List.of(
        emails(),
        phones(),
        fact(
            "addresses",
            profile -> Readings.addresses(profile.addresses()),
            profile -> PointInputs.addresses(profile.addresses())),
        fact(
            "linkedin",
            profile -> Readings.link(profile.linkedin()),
            profile -> Inputs.text(profile.linkedin(), MAX_ADDRESS)),
        fact(
            "twitter",
            profile -> Readings.link(profile.twitter()),
            profile -> Inputs.text(profile.twitter(), MAX_ADDRESS)));
  }

  Fact<Profile> emails() {
    return fact(
        "emails",
        profile -> Readings.emails(profile.emails()),
        profile -> PointInputs.emails(profile.emails()));
  }

  Fact<Profile> phones() {
    return fact(
        "phones",
        profile -> Readings.phones(profile.phones()),
        profile -> PointInputs.phones(profile.phones()));
  }

  List<Fact<Profile>> people() {
    return List.of(owner(), team());
  }

  Fact<Profile> owner() {
    return fact(
        "ownerId",
        profile -> Readings.person(profile.owner()),
        profile -> Inputs.one(new UserBox(users), User::id, User::name, profile.owner()));
  }

  private Fact<Profile> team() {
    return fact(
        "teamIds",
        profile -> Readings.people(profile.team()),
        profile -> Inputs.several(new UsersBox(users), User::id, User::name, orNone(profile.team())));
  }

  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  List<Fact<Profile>> origin() {
    return List.of(
        text("source", Profile::source),
        moment("lastContactedAt", Profile::lastContactedAt),
        moment("lastActivityAt", Profile::lastActivityAt),
        moment("createdAt", Profile::createdAt),
        moment("updatedAt", Profile::updatedAt));
  }

  private static Fact<Profile> moment(String name, Function<Profile, @Nullable Instant> value) {
    return Fact.readOnly(name, Texts.of("contact." + name), profile -> Readings.moment(value.apply(profile)));
  }

  private static Fact<Profile> text(String name, Function<Profile, @Nullable String> value) {
    return fact(
        name,
        profile -> Readings.text(value.apply(profile)),
        profile -> Inputs.text(value.apply(profile), MAX_TEXT));
  }

  private static <E extends Enum<E>> Fact<Profile> choice(
      String name, String words, E[] choices, Function<Profile, @Nullable E> value) {
    return fact(
        name,
        profile -> Readings.word(words, value.apply(profile)),
        profile -> choose(words, choices, value.apply(profile), false));
  }

  private static <E extends Enum<E>> Input choose(
      String words, E[] choices, @Nullable E value, boolean required) {
    return Inputs.choice(List.of(choices), Enum::name, one -> Texts.word(words, one.name()), value, required);
  }

  private static Fact<Profile> fact(
      String name, Function<Profile, @Nullable Component> reader, Function<Profile, Input> editor) {
    return new Fact<>(name, Texts.of("contact." + name), reader, Objects.requireNonNull(editor));
  }
}
