package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.Tag;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact to look at. */
class ContactFacts extends Div {
  ContactFacts(Contact contact) {
    addClassName("contact-facts");
    fact(
        "contact.status",
        Pills.of(ContactWords.status(contact.displayStatus()), ContactWords.kind(contact.displayStatus())));
    link("contact.email", contact.email(), "mailto:");
    link("contact.phone", contact.phone(), "tel:");
    link("contact.mobile", contact.mobile(), "tel:");
    text("contact.jobTitle", contact.jobTitle());
    text("contact.company", contact.company() == null ? null : contact.company().name());
    text("contact.owner", contact.owner() == null ? null : contact.owner().name());
    fact("contact.tags", tags(contact.tags()));
    text("contact.createdAt", Formats.moment(contact.createdAt()));
    text("contact.updatedAt", Formats.moment(contact.updatedAt()));
  }

  private void text(String key, @Nullable String value) {
    fact(key, new Span(value == null || value.isBlank() ? "–" : value));
  }

  private void link(String key, @Nullable String value, String scheme) {
    if (value == null || value.isBlank()) {
      text(key, null);
    } else {
      fact(key, new Anchor(scheme + value.replace(" ", ""), value));
    }
  }

  private static Component tags(@Nullable List<Tag> tags) {
    var list = new Span();
    list.addClassNames("tags", "wrapping");
    if (tags == null || tags.isEmpty()) {
      list.setText("–");
      return list;
    }
    tags.forEach(tag -> {
      var one = new Span(tag.name());
      one.addClassName("tag");
      list.add(one);
    });
    return list;
  }

  private void fact(String key, Component value) {
    var label = new Span(Texts.of(key));
    label.addClassName("quiet");
    var fact = new Div(label, value);
    fact.addClassName("fact");
    add(fact);
  }
}
