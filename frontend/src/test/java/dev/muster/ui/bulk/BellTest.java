package dev.muster.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.Canned;
import dev.muster.ui.api.CannedActions;
import dev.muster.ui.contacts.ContactsView;
import dev.muster.ui.parts.BulkHooks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the bell tells who comes back. */
class BellTest extends ViewTest {
  private static final String BEFORE = "2026-11-22T09:00:00Z";
  private static final String AFTER = "2026-11-22T10:00:00Z";

  private volatile String seen = BEFORE;
  private volatile String end = AFTER;
  private volatile @Nullable Map<String, Object> asked;

  /** The tests set what differs; the bell asks when a page is opened for the first time, so anew in each. */
  @Override
  protected void prepare() {
    BACKEND.query("me", _ -> me());
    BACKEND.query(
        "bulkActions",
        call -> {
          asked = call.getArgument("filter");
          return Canned.connection(List.of(ended()), false, 1);
        });
  }

  @Test
  void countsWhatHasEndedSinceItWasLastLookedAt() {
    open(BEFORE, AFTER);

    assertThat(the(Span.class, BulkHooks.BELL_COUNT).getText()).isEqualTo("1");
    assertThat(the(Button.class, BulkHooks.BELL).getAriaLabel().orElseThrow())
        .isEqualTo("1 of your actions has ended");
    assertThat(asked)
        .isEqualTo(
            Map.of(
                "state",
                List.of("COMPLETED", "CANCELLED", "FAILED"),
                "createdBy",
                "user_1",
                "dryRun",
                false));
  }

  @Test
  void isQuietAboutWhatWasSeen() {
    open(AFTER, BEFORE);

    assertThat(isThere(Span.class, BulkHooks.BELL_COUNT)).isFalse();
  }

  @Test
  void listsWhatCameOfEachAndRemembersThatItWasRead() {
    open(BEFORE, AFTER);

    find(Popover.class).all().forEach(Popover::open);
    roundTrip();

    assertThat(find(Span.class).withText("95 changed · 3 already so · 2 skipped").exists()).isTrue();
    assertThat(isThere(Button.class, BulkHooks.BELL_UNDO)).isTrue();
    assertThat(isThere(Span.class, BulkHooks.BELL_COUNT)).isFalse();
    assertThat(BACKEND.lastCall("setPreference").variables())
        .containsEntry("input", Map.of("name", "bulk.bell", "value", Map.of("seen", AFTER)));
  }

  /** Comes to a page in a tab of its own. */
  private void open(String kept, String ending) {
    seen = kept;
    end = ending;
    cleanVaadinEnvironment();
    initVaadinEnvironment();
    navigate(ContactsView.class);
  }

  private Map<String, Object> me() {
    return Map.of(
        "id",
        "user_1",
        "name",
        "Ada Admin",
        "kind",
        "USER",
        "role",
        "admin",
        "permissions",
        EVERYTHING,
        "preference",
        Map.of("seen", seen));
  }

  private Map<String, Object> ended() {
    var action = CannedActions.action("bulk_7", "COMPLETED");
    action.put("finishedAt", end);
    return action;
  }
}
