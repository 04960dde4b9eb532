package dev.muster.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.GraphqlErrorException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class CallsTest {
  private final FakeBackend backend = Canned.backend(0, "agent", List.of("CONTACT_VIEW"));
  private final Contacts contacts = new Contacts(new Calls(http(backend.url()), new TwoTokens()));

  @AfterEach
  void stop() {
    backend.close();
  }

  @Test
  void asksForThePlaceAndTheFieldsThatAreShown() {
    var shown = RowFields.of(List.of("email"));
    contacts.page(ContactQuery.EVERYBODY, List.of(), shown, 50, new Place.After("50"));
    assertThat(backend.lastCall("contacts").variables())
        .isEqualTo(Map.of("first", 50, "after", "50", "email", true));

    contacts.page(ContactQuery.EVERYBODY, List.of(), shown, 50, new Place.Before("50"));
    assertThat(backend.lastCall("contacts").variables())
        .isEqualTo(Map.of("last", 50, "before", "50", "email", true));

    contacts.page(ContactQuery.EVERYBODY, List.of(), shown, 50, new Place.Offset(100));
    assertThat(backend.lastCall("contacts").variables())
        .isEqualTo(Map.of("first", 50, "offset", 100, "email", true));

    contacts.page(ContactQuery.EVERYBODY, List.of(), shown, 50, new Place.OffsetFromEnd(100));
    assertThat(backend.lastCall("contacts").variables())
        .isEqualTo(Map.of("last", 50, "offset", 100, "email", true));
  }

  @Test
  void renewsARefusedTokenOnceAndGoesOn() {
    backend.refuse("first");

    assertThat(contacts.count(ContactQuery.EVERYBODY, false).value()).isEqualTo(Canned.CONTACTS);
    assertThat(backend.tokens()).containsExactly("first", "second");
  }

  @Test
  void givesUpWhenTheNewTokenIsRefusedToo() {
    backend.refuse("first");
    var stubborn = new Contacts(new Calls(http(backend.url()), new SameToken()));

    assertThatExceptionOfType(SessionEnded.class)
        .isThrownBy(() -> stubborn.count(ContactQuery.EVERYBODY, false));
  }

  @Test
  void namesTheMissingPermission() {
    backend.query(
        "contacts",
        _ -> {
          throw GraphqlErrorException.newErrorException()
              .message("Needs a permission")
              .extensions(Map.of("classification", "FORBIDDEN", "permission", "CONTACT_VIEW"))
              .build();
        });

    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> contacts.count(ContactQuery.EVERYBODY, false))
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.FORBIDDEN))
        .satisfies(problem -> assertThat(problem.permission()).isEqualTo("CONTACT_VIEW"));
  }

  @Test
  void saysWhenTheApiDoesNotAnswer() {
    backend.close();

    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> contacts.count(ContactQuery.EVERYBODY, false))
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.UNREACHABLE));
  }

  @Test
  void clearsAFieldByNull() {
    backend.mutation("updateContact", _ -> Map.of("contact", Canned.contact(1), "userErrors", List.of()));
    var profiles = new Profiles(new Calls(http(backend.url()), new TwoTokens()));
    var contact = profiles.find("contact_1");
    assertThat(contact).isNotNull();

    var changes = new HashMap<String, @Nullable Object>();
    changes.put("phone", null);
    profiles.change(contact, changes);

    assertThat(backend.lastCall("changeProfile").variables().get("input"))
        .isEqualTo(mapWithNull(Map.of("id", "contact_1", "expectedVersion", 7), "phone"));
  }

  private static Map<String, @Nullable Object> mapWithNull(Map<String, Object> values, String nullKey) {
    var map = new HashMap<String, @Nullable Object>(values);
    map.put(nullKey, null);
    return map;
  }

  private static RestClient http(URI address) {
    return RestClient.builder().baseUrl(address).build();
  }

  private static final class TwoTokens implements Tokens {
    @Override
    public String current() {
      return "first";
    }

    @Override
    public String insteadOf(String refused) {
      return "second";
    }
  }

  private static final class SameToken implements Tokens {
    @Override
    public String current() {
      return "first";
    }

    @Override
    public String insteadOf(String refused) {
      return refused;
    }
  }
}
