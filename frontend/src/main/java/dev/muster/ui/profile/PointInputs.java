package dev.muster.ui.profile;

import dev.muster.ui.api.ContactPointLabel;
import dev.muster.ui.api.Profile;
import dev.muster.ui.facts.Input;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one enters several e-mail addresses, phone numbers and postal addresses with. */
final class PointInputs {
  private PointInputs() {}

  static Input emails(@Nullable List<Profile.Email> emails) {
    return input(
        emails,
        email -> point(Map.of("address", email.address()), email.label(), email.primary()),
        point -> new PointRow(point).with("address").done(),
        "contact.emails.add");
  }

  static Input phones(@Nullable List<Profile.Phone> phones) {
    return input(
        phones,
        phone -> point(Map.of("number", phone.number()), phone.label(), phone.primary()),
        point -> new PointRow(point).with("number").done(),
        "contact.phones.add");
  }

  static Input addresses(@Nullable List<Profile.Address> addresses) {
    return input(
        addresses,
        address -> point(parts(address), address.label(), address.primary()),
        point -> new PointRow(point).with("street", "postalCode", "city", "region").withCountry().done(),
        "contact.addresses.add");
  }

  private static Map<String, @Nullable String> parts(Profile.Address address) {
    var parts = new HashMap<String, @Nullable String>();
    parts.put("street", address.street());
    parts.put("postalCode", address.postalCode());
    parts.put("city", address.city());
    parts.put("region", address.region());
    parts.put("country", address.country());
    return parts;
  }

  private static Map<String, Object> point(
      Map<String, ? extends @Nullable String> parts, @Nullable ContactPointLabel label, boolean primary) {
    var point = new HashMap<String, Object>();
    parts.forEach((name, value) -> {
      if (value != null) {
        point.put(name, value);
      }
    });
    if (label != null) {
      point.put("label", label.name());
    }
    point.put("primary", primary);
    return point;
  }

  private static <T> Input input(
      @Nullable List<T> points,
      Function<T, Map<String, Object>> asMap,
      Function<Map<String, ?>, PointRow> maker,
      String addKey) {
    var all = ProfileFacts.orNone(points).stream().map(asMap).toList();
    return new Points(all, maker, Texts.of(addKey)).input();
  }
}
