package dev.muster.preferences;

import dev.muster.access.Caller;
import dev.muster.graphql.UserError;
import dev.muster.sql.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Controller
class PreferencesController {

  private final Preferences preferences;
  private final JsonMapper json;

  PreferencesController(Preferences preferences, JsonMapper json) {
    this.preferences = preferences;
    this.json = json;
  }

  @SchemaMapping(typeName = "Me")
  Mono<Object> preference(@Argument String name, @AuthenticationPrincipal Caller caller) {
    return preferences.value(name, caller).map(text -> json.readValue(text, Object.class));
  }

  @MutationMapping
  Mono<PreferencePayload> setPreference(
      @Argument SetPreferenceInput input, @AuthenticationPrincipal Caller caller) {
    Object value = input.value();
    return value == null
        ? preferences.forget(input.name(), caller).thenReturn(PreferencePayload.of(null))
        : Mono.fromSupplier(() -> new Preference(input.name(), JsonText.of(json, value)))
            .flatMap(preference -> preferences.keep(preference, caller))
            .thenReturn(PreferencePayload.of(value));
  }

  /** What to keep; nothing forgets. */
  record SetPreferenceInput(String name, @Nullable Object value) {}

  /** What is kept now. */
  record PreferencePayload(@Nullable Object value, List<UserError> userErrors) {

    static PreferencePayload of(@Nullable Object value) {
      return new PreferencePayload(value, List.of());
    }
  }
}
