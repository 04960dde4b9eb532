package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.Company;
import dev.muster.ui.api.ConsentStatus;
import dev.muster.ui.api.ContactPointLabel;
import dev.muster.ui.api.DisplayStatus;
import dev.muster.ui.api.EmailValidity;
import dev.muster.ui.api.InvitationStatus;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.TagInTree;
import dev.muster.ui.api.User;
import dev.muster.ui.companies.CompanyView;
import dev.muster.ui.parts.Links;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the values of a contact read. Each answers null where there is no value. */
final class Readings {
  private Readings() {}

  static @Nullable Component text(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Span(text);
  }

  static @Nullable Component moment(@Nullable Instant moment) {
    return text(Formats.moment(moment));
  }

  static @Nullable Component birthday(@Nullable LocalDate day, @Nullable Integer age) {
    if (day == null) {
      return null;
    }
    return new Span(age == null ? Formats.day(day) : Texts.of("contact.bornAndAge", Formats.day(day), age));
  }

  static @Nullable Component country(@Nullable String code) {
    return code == null ? null : new Span(Formats.country(code));
  }

  /** A word of the schema. */
  static @Nullable Component word(String group, @Nullable Enum<?> word) {
    return word == null ? null : new Span(Texts.word(group, word.name()));
  }

  static @Nullable Component status(@Nullable DisplayStatus status) {
    return status == null
        ? null
        : Pills.of(
            Texts.word("status", status.name()),
            switch (status) {
              case ACTIVE -> "good";
              case INACTIVE -> "calm";
              case UNSUBSCRIBED -> "warn";
              case BOUNCED -> "bad";
            });
  }

  static @Nullable Component permission(@Nullable ConsentStatus status) {
    return status == null
        ? null
        : Pills.of(
            Texts.word("consent", status.name()),
            switch (status) {
              case OPTED_IN -> "good";
              case OPTED_OUT -> "bad";
              case PENDING -> "warn";
              case UNKNOWN -> "calm";
            });
  }

  static @Nullable Component validity(@Nullable EmailValidity validity) {
    return validity == null
        ? null
        : Pills.of(
            Texts.word("validity", validity.name()),
            switch (validity) {
              case VALID -> "good";
              case INVALID, BOUNCED -> "bad";
              case UNKNOWN -> "calm";
            });
  }

  static @Nullable Component invitation(@Nullable InvitationStatus status) {
    return status == null
        ? null
        : Pills.of(
            Texts.word("invitation", status.name()),
            switch (status) {
              case ACTIVE -> "good";
              case INVITED -> "busy";
              case NOT_INVITED -> "calm";
            });
  }

  static @Nullable Component company(@Nullable Company company) {
    return company == null ? null : new RouterLink(company.name(), CompanyView.class, company.id());
  }

  static @Nullable Component person(@Nullable User user) {
    return user == null ? null : new Span(user.name());
  }

  static @Nullable Component people(@Nullable List<User> people) {
    return people == null ? null : text(people.stream().map(User::name).collect(Collectors.joining(", ")));
  }

  static @Nullable Component tags(@Nullable List<TagInTree> tags) {
    if (tags == null || tags.isEmpty()) {
      return null;
    }
    var list = new Span();
    list.addClassNames("tags", "wrapping");
    tags.forEach(tag -> {
      var one = new Span(tag.where());
      one.addClassName("tag");
      list.add(one);
    });
    return list;
  }

  static @Nullable Component emails(@Nullable List<Profile.Email> emails) {
    return points(
        emails,
        email ->
            point(new Anchor("mailto:" + email.address(), email.address()), email.label(), email.primary()));
  }

  static @Nullable Component phones(@Nullable List<Profile.Phone> phones) {
    return points(
        phones,
        phone ->
            point(
                new Anchor("tel:" + phone.number().replace(" ", ""), phone.number()),
                phone.label(),
                phone.primary()));
  }

  static @Nullable Component addresses(@Nullable List<Profile.Address> addresses) {
    return points(
        addresses, address -> point(new Span(oneLine(address)), address.label(), address.primary()));
  }

  private static String oneLine(Profile.Address address) {
    var country = address.country() == null ? null : Formats.country(address.country());
    var place =
        Stream.of(address.postalCode(), address.city())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Stream.of(address.street(), place, address.region(), country)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static <T> @Nullable Component points(@Nullable List<T> points, Function<T, Component> one) {
    if (points == null || points.isEmpty()) {
      return null;
    }
    var list = new Div();
    list.addClassName("point-values");
    points.forEach(point -> list.add(one.apply(point)));
    return list;
  }

  private static Component point(Component value, @Nullable ContactPointLabel label, boolean primary) {
    var line = new Div(value);
    line.addClassName("point-value");
    if (label != null) {
      var what = new Span(Texts.word("point.label", label.name()));
      what.addClassName("quiet");
      line.add(what);
    }
    if (primary) {
      line.add(Pills.of(Texts.of("point.primary.short"), "calm"));
    }
    return line;
  }

  static @Nullable Component link(@Nullable String address) {
    return address == null || address.isBlank() ? null : Links.toWeb(address);
  }
}
