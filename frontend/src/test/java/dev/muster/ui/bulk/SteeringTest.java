package dev.muster.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.CannedActions;
import dev.muster.ui.api.Me;
import dev.muster.ui.api.Permission;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Refusals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What can be done to an action, in which state and by whom. */
class SteeringTest extends ViewTest {
  private static final Me AGENT =
      new Me("user_1", "Amir", "agent", Set.of(Permission.CONTACT_EDIT, Permission.BULK_RUN));
  private static final Me VIEWER = new Me("user_2", "Vera", "viewer", Set.of(Permission.CONTACT_VIEW));

  @Autowired private ApplicationContext beans;

  @BeforeEach
  void anyPage() {
    navigate(BulkActionsView.class);
  }

  @Test
  void whatRunsCanBePausedAndStopped() {
    assertThat(open(action("RUNNING", Map.of()), AGENT)).containsExactly(Step.PAUSE, Step.CANCEL);
    assertThat(open(action("SCHEDULED", Map.of()), AGENT)).containsExactly(Step.PAUSE, Step.CANCEL);
    assertThat(open(action("PAUSED", Map.of()), AGENT)).containsExactly(Step.RESUME, Step.CANCEL);
  }

  @Test
  void whatHasEndedCanBeTakenBackTriedAgainAndRepeated() {
    assertThat(open(action("COMPLETED", Map.of("failed", 2)), AGENT))
        .containsExactly(Step.UNDO, Step.RETRY, Step.AGAIN);
    assertThat(open(action("CANCELLED", Map.of()), AGENT)).containsExactly(Step.UNDO);
    assertThat(open(action("COMPLETED", Map.of("kind", "undoBulkAction")), AGENT)).containsExactly(Step.UNDO);
  }

  @Test
  void saysWhyItCannotBeTakenBack() {
    var undoing = Map.of("id", "bulk_2", "name", "Undo", "dryRun", false);

    assertThat(whyNoUndo(action("RUNNING", Map.of()), AGENT)).isEqualTo("Once it has ended.");
    assertThat(whyNoUndo(action("COMPLETED", Map.of("dryRun", true)), AGENT))
        .isEqualTo("A preview changed nothing.");
    assertThat(whyNoUndo(action("COMPLETED", Map.of("undoneBy", undoing)), AGENT))
        .isEqualTo("It has been undone already.");
    assertThat(whyNoUndo(action("CANCELLED", Map.of("succeeded", 0)), AGENT)).isEqualTo("It changed nobody.");
    assertThat(whyNoUndo(action("COMPLETED", Map.of()), VIEWER)).contains("edit contacts");
  }

  @Test
  void showsWhatWouldComeBackBeforeItIsTakenBack() {
    BACKEND.mutation(
        "undoBulkAction",
        call ->
            payload(
                call.getArgument("run") instanceof Map<?, ?> run && run.containsKey("dryRun")
                    ? CannedActions.action("bulk_tried", "COMPLETED")
                    : CannedActions.action("bulk_undone", "QUEUED")));
    BACKEND.query("bulkAction", _ -> CannedActions.action("bulk_tried", "COMPLETED"));
    steering().take(Step.UNDO, action("COMPLETED", Map.of()));
    roundTrip();

    assertThat(BACKEND.lastCall("undoBulkAction").variables()).containsEntry("run", Map.of("dryRun", true));
    assertThat(the(Span.class, Hooks.PREVIEW_COUNT + "succeeded").getText()).isEqualTo("95");
    assertThat(the(Button.class, BulkHooks.PREVIEW_CONFIRM).getText()).isEqualTo("Undo for 95 contacts");

    test(the(Button.class, BulkHooks.PREVIEW_CONFIRM)).click();

    assertThat(run("undoBulkAction")).containsOnlyKeys("idempotencyKey");
    assertThat(isThere(Button.class, BulkHooks.PREVIEW_CONFIRM)).isFalse();
  }

  @Test
  void saysWhichSettingEndsTheTimeForUndoing() {
    var refusal =
        Map.of(
            "code",
            "UNDO_EXPIRED",
            "message",
            "An action can be undone for 30 days.",
            "field",
            List.of("id"),
            "policyKey",
            "bulk.undoDays",
            "contactIds",
            List.of());
    BACKEND.mutation("undoBulkAction", _ -> Map.of("userErrors", List.of(refusal)));

    steering().take(Step.UNDO, action("COMPLETED", Map.of()));

    assertThat(the(Refusals.class, Hooks.REFUSALS).getElement().getTextRecursively())
        .isEqualTo("An action can be undone for 30 days. (set by bulk.undoDays)");
    assertThat(the(Button.class, BulkHooks.PREVIEW_CONFIRM).isEnabled()).isFalse();
  }

  @Test
  void runsAgainForTheSameContacts() {
    BACKEND.mutation("addTags", _ -> payload(CannedActions.action("bulk_9", "COMPLETED")));
    BACKEND.query("bulkAction", _ -> CannedActions.action("bulk_9", "COMPLETED"));
    steering().take(Step.AGAIN, action("COMPLETED", Map.of()));
    roundTrip();
    assertThat(run("addTags")).isEqualTo(Map.of("after", "bulk_1", "dryRun", true));

    test(the(Button.class, BulkHooks.PREVIEW_CONFIRM)).click();

    assertThat(run("addTags")).containsEntry("after", "bulk_1").containsKey("idempotencyKey");
    assertThat(BACKEND.lastCall("addTags").variables())
        .containsEntry("input", Map.of("tags", List.of("VIP")));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> run(String mutation) {
    return (Map<String, Object>) Objects.requireNonNull(BACKEND.lastCall(mutation).variables().get("run"));
  }

  private Steering steering() {
    return beans.getBean(Steering.class);
  }

  private static List<Step> open(BulkAction action, Me me) {
    return Offer.of(action, me).stream().filter(Offer::isOpen).map(Offer::step).toList();
  }

  private static String whyNoUndo(BulkAction action, Me me) {
    return Offer.of(action, me).stream()
        .filter(offer -> offer.step() == Step.UNDO)
        .map(offer -> Objects.requireNonNull(offer.reason()))
        .findFirst()
        .orElseThrow();
  }

  private BulkAction action(String state, Map<String, ?> changes) {
    var canned = new HashMap<>(CannedActions.action("bulk_1", state));
    canned.putAll(changes);
    BACKEND.query("bulkAction", _ -> canned);
    return Objects.requireNonNull(beans.getBean(BulkActions.class).find("bulk_1"));
  }

  private static Map<String, Object> payload(Map<String, Object> action) {
    return Map.of("bulkAction", action, "userErrors", List.of());
  }
}
