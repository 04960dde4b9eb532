package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.ConsentEntry;
import dev.muster.ui.api.TimelineEntry;
import dev.muster.ui.api.TimelineEntry.FieldChange;
import dev.muster.ui.bulk.BulkActionView;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that happened: what, to which values, by whom and when. */
class TimelineLine extends Div {
  TimelineLine(TimelineEntry entry) {
    addClassName("timeline-line");
    var icon = icon(entry).create();
    icon.addClassName("timeline-icon");
    var what = new Div(head(entry));
    what.addClassName("timeline-what");
    entry.changes().forEach(change -> what.add(change(change)));
    if (entry.consent() != null) {
      what.add(quiet(consent(entry.consent())));
    }
    var value = entry.event() == null ? null : entry.event().value();
    if (value != null) {
      what.add(quiet(Texts.of("timeline.value", value)));
    }
    add(icon, what, quiet(who(entry)));
  }

  private static VaadinIcon icon(TimelineEntry entry) {
    if (entry.consent() != null) {
      return VaadinIcon.CHECK_SQUARE_O;
    }
    if (entry.event() != null) {
      return VaadinIcon.BOLT;
    }
    return entry.bulkAction() == null ? VaadinIcon.PENCIL : VaadinIcon.TASKS;
  }

  private static Component head(TimelineEntry entry) {
    var words = title(entry);
    var head =
        entry.bulkAction() == null
            ? new Span(words)
            : new RouterLink(words, BulkActionView.class, entry.bulkAction());
    head.addClassName("timeline-title");
    return head;
  }

  private static String title(TimelineEntry entry) {
    if (entry.event() != null) {
      return entry.event().name();
    }
    if (entry.consent() != null) {
      return Texts.of("timeline.consent", Texts.word("channel", entry.consent().channel().name()));
    }
    return Texts.word("done", entry.action());
  }

  private static Div change(FieldChange change) {
    var field = new Span(ChangeWords.field(change.field()));
    field.addClassName("quiet");
    var line =
        new Div(
            field,
            new Span(ChangeWords.value(change.before())),
            VaadinIcon.ARROW_RIGHT.create(),
            new Span(ChangeWords.value(change.after())));
    line.addClassName("timeline-change");
    return line;
  }

  private static String consent(ConsentEntry consent) {
    return Stream.of(
            Texts.word("consent", consent.status().name()),
            consent.type() == null ? null : Texts.word("consentType", consent.type().name()),
            consent.source())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private static String who(TimelineEntry entry) {
    return Texts.of("consent.by", entry.actorName(), Formats.moment(entry.at()));
  }

  private static Span quiet(String text) {
    var quiet = new Span(text);
    quiet.addClassName("quiet");
    return quiet;
  }
}
