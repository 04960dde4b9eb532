package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Starting actions: look first, run exactly that, at once or in batches, and take it back. */
@Muster
@ExtendWith(Windows.class)
class RunIT {

  private final Api api;

  RunIT(Product product) {
    this.api = product.api();
  }

  @Test
  void saysWhatWouldHappenAndChangesNobody(Window window) {
    window.signIn("admin");
    window.tick(8);
    window.act("addTags");
    window.enterTag("only looked at");
    window.preview();
    assertThat(window.part("preview-count-succeeded")).hasText("8");
    assertThat(window.part("preview-samples").locator("tbody tr")).hasCount(5);
    assertThat(window.part("preview-samples")).containsText("only looked at");
    assertThat(window.part("run-checklist")).containsText("8 contacts");
    window.picture("60-preview");
    window.part("action-back").click();
    assertThat(window.part("action-tags")).containsText("only looked at");
    window.part("action-cancel").click();
    assertThat(window.part("action-cancel")).not().isVisible();
    Assertions.assertThat(api.taggedWith("only looked at")).isZero();
  }

  @Test
  void goesFromTheQuestionsToTheUndoByKeyboardAlone(Window window) {
    window.signIn("admin");
    var keys = window.page().keyboard();
    window.part("search").locator("input").focus();
    keys.type("aol.com");
    assertThat(window.part("contacts-total")).not().hasText("500 contacts");
    window.press("Tab", window.part("select-all"));
    keys.press("Enter");
    window.press("Tab", window.part("action-addTags"));
    keys.press("Enter");
    window.press("Tab", window.part("action-tags").locator("input"));
    keys.type("by hand");
    keys.press("Enter");
    window.press("Tab", window.part("action-preview"));
    keys.press("Enter");
    assertThat(window.part("run-checklist")).isVisible();
    window.press("Tab", window.part("action-run"));
    keys.press("Enter");
    assertThat(window.card()).hasAttribute("data-state", "COMPLETED");
    Assertions.assertThat(api.taggedWith("by hand")).isPositive();
    window.press("Shift+Tab", window.part("bulk-step-UNDO").first());
    keys.press("Enter");
    assertThat(completed(window)).hasCount(2);
    window.picture("66-undone-by-keyboard");
    Assertions.assertThat(api.taggedWith("by hand")).isZero();
  }

  @Test
  void showsThePlanOfBatchesAsItIsTypedAndKeepsToIt(Window window) {
    window.signIn("admin");
    window.choose("theme-dark");
    window.search("aol.com");
    assertThat(window.part("contacts-total")).not().hasText("500 contacts");
    window.part("select-all").click();
    window.act("addTags");
    window.enterTag("drop by drop");
    window.part("run-mode").getByLabel("In batches").check();
    assertThat(window.part("drip-plan")).containsText("how many contacts");
    window.part("drip-batch-size").locator("input").fill("1");
    assertThat(window.part("drip-plan")).containsText("batches");
    assertThat(window.part("drip-plan")).containsText("Batch 1:");
    window.picture("61-drip");
    window.previewAndRun();
    assertThat(window.card()).hasAttribute("data-state", "SCHEDULED");
    assertThat(window.card()).containsText(Pattern.compile("1 of \\d+"));
    window.picture("62-drip-waits");
    Assertions.assertThat(api.taggedWith("drop by drop")).isEqualTo(1);
    window.card().getByTestId("bulk-details").click();
    assertThat(window.part("bulk-plan").locator("tbody tr").first()).containsText("2");
    window.picture("67-batches-to-come");
    window.card().getByTestId("bulk-cancel").click();
    window.part("bulk-cancel-confirm").click();
    assertThat(window.card()).hasAttribute("data-state", "CANCELLED");
    assertThat(window.part("bulk-plan")).not().isVisible();
    Assertions.assertThat(api.taggedWith("drop by drop")).isEqualTo(1);
  }

  @Test
  void runsSeveralActionsOnOneGroupOneAfterTheOther(Window window) {
    window.signIn("admin");
    window.choose("theme-dark");
    window.search("hotmail");
    assertThat(window.part("contacts-total")).not().hasText("500 contacts");
    window.part("select-all").click();
    window.part("several").click();
    window.part("several-updateStatus").locator("input").check();
    window.part("several-addTags").locator("input").check();
    window.picture("64-several");
    window.part("go-on-together").click();
    window.part("action-status").getByLabel("Inactive").check();
    window.enterTag("moved on");
    window.part("action-preview").click();
    assertThat(window.part("run-checklist")).containsText("Add tags: moved on");
    assertThat(window.part("preview")).hasCount(2);
    window.picture("65-several-previewed");
    window.part("action-run").click();
    assertThat(completed(window)).hasCount(2);
    Assertions.assertThat(api.taggedWith("moved on")).isPositive();
  }

  @Test
  void staysWithTheFieldThatIsRefused(Window window) {
    window.signIn("admin");
    window.tick(2);
    window.act("updateStatus");
    window.part("action-status").getByLabel("Inactive").check();
    window.part("run-mode").getByLabel("In batches").check();
    window.part("action-preview").click();
    assertThat(window.part("drip-batch-size")).containsText("Say how many contacts");
    assertThat(window.part("drip-batch-size").locator("input")).isFocused();
    assertThat(window.part("run-checklist")).not().isVisible();
    window.picture("63-batch-size-missing");
  }

  private static Locator completed(Window window) {
    return window.page().locator("[data-testid=bulk-progress][data-state=COMPLETED]");
  }
}
