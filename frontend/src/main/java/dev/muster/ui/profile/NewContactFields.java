package dev.muster.ui.profile;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Company;
import dev.muster.ui.api.ContactRole;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.api.ContactType;
import dev.muster.ui.api.Session;
import dev.muster.ui.api.Sex;
import dev.muster.ui.api.User;
import dev.muster.ui.api.Users;
import dev.muster.ui.facts.Input;
import dev.muster.ui.facts.Inputs;
import dev.muster.ui.facts.NewRecord;
import dev.muster.ui.parts.CompanyBox;
import dev.muster.ui.parts.UserBox;
import dev.muster.ui.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of a contact that is not there yet. */
@Component
@UIScope
class NewContactFields {
  private static final int MAX_TEXT = 100;
  private static final int MAX_EMAIL = 254;
  private static final int MAX_PHONE = 50;
  private static final int MAX_ADDRESS = 300;

  private final Companies companies;
  private final Users users;
  private final TagFacts tags;
  private final CustomFacts custom;
  private final Session session;

  NewContactFields(Companies companies, Users users, TagFacts tags, CustomFacts custom, Session session) {
    this.companies = companies;
    this.users = users;
    this.tags = tags;
    this.custom = custom;
    this.session = session;
  }

  /** What one mostly knows at first. Whoever makes a contact looks after it, unless another is chosen. */
  void main(NewRecord entered) {
    var me = session.me();
    put(entered, "firstName", Inputs.text(null, MAX_TEXT));
    put(entered, "lastName", Inputs.text(null, MAX_TEXT));
    put(entered, "email", Inputs.email(null, MAX_EMAIL));
    put(entered, "phone", Inputs.text(null, MAX_PHONE));
    put(entered, "companyId", Inputs.one(new CompanyBox(companies), Company::id, Company::name, null));
    put(entered, "jobTitle", Inputs.text(null, MAX_TEXT));
    put(entered, "contactType", choice("contactType", ContactType.values(), null));
    put(entered, "status", choice("status", ContactStatus.values(), ContactStatus.ACTIVE));
    put(
        entered,
        "ownerId",
        Inputs.one(new UserBox(users), User::id, User::name, new User(me.id(), me.name(), null)));
    put(entered, "tags", tags.input(List.of()));
    custom.put(entered, true);
  }

  void more(NewRecord entered) {
    put(entered, "mobile", Inputs.text(null, MAX_PHONE));
    put(entered, "department", Inputs.text(null, MAX_TEXT));
    put(entered, "role", choice("contactRole", ContactRole.values(), null));
    put(entered, "source", Inputs.text(null, MAX_TEXT));
    put(entered, "brand", Inputs.text(null, MAX_TEXT));
    put(entered, "country", Inputs.country(null));
    put(entered, "sex", choice("sex", Sex.values(), null));
    put(entered, "dateOfBirth", Inputs.day(null));
    put(entered, "linkedin", Inputs.text(null, MAX_ADDRESS));
    put(entered, "twitter", Inputs.text(null, MAX_ADDRESS));
    custom.put(entered, false);
  }

  private static void put(NewRecord entered, String name, Input input) {
    entered.put(name, Texts.of("contact." + name), input);
  }

  private static <E extends Enum<E>> Input choice(String words, E[] choices, @Nullable E value) {
    return Inputs.choice(
        List.of(choices), Enum::name, one -> Texts.word(words, one.name()), value, value != null);
  }
}
