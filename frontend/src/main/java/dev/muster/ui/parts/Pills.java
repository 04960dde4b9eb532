package dev.muster.ui.parts;

import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Outcome;
import dev.muster.ui.text.Texts;

/** Small coloured words. The word carries the meaning, the colour only helps. */
public final class Pills {
  private Pills() {}

  /** A pill of one of the kinds `good`, `calm`, `busy`, `warn`, `bad`. */
  public static Span of(String text, String kind) {
    var pill = new Span(text);
    pill.addClassNames("pill", kind);
    return pill;
  }

  public static Span of(BulkState state) {
    var pill = of(Texts.word("state", state.name()), kind(state));
    pill.setTestId(Hooks.BULK_STATE);
    return pill;
  }

  /** Marks what only says what it would do. */
  public static Span preview() {
    var pill = of(Texts.of("bulk.preview"), "busy");
    pill.setTestId(BulkHooks.PREVIEW);
    return pill;
  }

  public static Span of(Outcome outcome) {
    return of(Texts.word("outcome", outcome.name()), kind(outcome));
  }

  private static String kind(BulkState state) {
    return switch (state) {
      case SCHEDULED, QUEUED -> "calm";
      case RUNNING -> "busy";
      case COMPLETED -> "good";
      case PAUSED, CANCELLED -> "warn";
      case FAILED -> "bad";
    };
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case PENDING, UNCHANGED -> "calm";
      case SUCCEEDED -> "good";
      case SKIPPED -> "warn";
      case FAILED -> "bad";
    };
  }
}
