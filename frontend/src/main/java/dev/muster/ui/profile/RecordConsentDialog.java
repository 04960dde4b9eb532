package dev.muster.ui.profile;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Channel;
import dev.muster.ui.api.ConsentStatus;
import dev.muster.ui.api.ConsentType;
import dev.muster.ui.api.GdprBasis;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.facts.Input;
import dev.muster.ui.facts.Inputs;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what a contact has said about being written to or called, and adds it to the ledger. */
class RecordConsentDialog extends Dialog {
  private static final int MAX_SOURCE = 200;
  private static final int MAX_PROOF = 2000;

  private final String contact;
  private final transient Profiles profiles;
  private final transient Consumer<Profile> onRecorded;
  private final transient Map<String, Input> inputs = new LinkedHashMap<>();
  private final Refusals refusals = new Refusals();
  private final Div form = new Div();

  RecordConsentDialog(String contact, Profiles profiles, Consumer<Profile> onRecorded) {
    this.contact = contact;
    this.profiles = profiles;
    this.onRecorded = onRecorded;
    setHeaderTitle(Texts.of("consent.record"));
    setTestId(Hooks.CONSENT_DIALOG);
    setWidth("min(36rem, 94vw)");
    form.addClassNames("form", "contact-form");
    put("channel", choice("channel", Channel.values(), Channel.EMAIL));
    put("status", choice("consent", ConsentStatus.values(), ConsentStatus.OPTED_IN));
    put("type", choice("consentType", ConsentType.values(), ConsentType.EXPLICIT));
    put("gdprBasis", choice("gdprBasis", GdprBasis.values(), GdprBasis.CONSENT));
    put("date", Inputs.day(LocalDate.now(Formats.zone())));
    put("source", Inputs.text(null, MAX_SOURCE));
    put("proof", Inputs.text(null, MAX_PROOF));
    var save = new Button(Texts.of("consent.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.CONSENT_SAVE);
    add(refusals, form);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save);
  }

  private static <E extends Enum<E>> Input choice(String words, E[] choices, E value) {
    return Inputs.choice(List.of(choices), Enum::name, one -> Texts.word(words, one.name()), value, true);
  }

  private void put(String name, Input input) {
    if (input.component() instanceof HasLabel labelled) {
      labelled.setLabel(Texts.of("consent." + name));
    }
    input.component().setTestId(Hooks.CONSENT_FIELD + name);
    inputs.put(name, input);
    form.add(input.component());
  }

  private void save() {
    var places = new HashMap<String, HasValidation>();
    inputs.forEach((name, input) -> places.put(name, input.validation()));
    refusals.clear(places);
    try {
      var answer = profiles.recordConsent(values());
      var changed = answer.contact();
      if (changed == null) {
        refusals.show(answer.userErrors(), places);
        return;
      }
      close();
      onRecorded.accept(changed);
      Notices.success(Texts.of("consent.recorded.notice"));
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  private Map<String, @Nullable Object> values() {
    var values = new HashMap<String, @Nullable Object>();
    values.put("contactId", contact);
    inputs.forEach((name, input) -> values.put(name, input.value().get()));
    return values;
  }
}
