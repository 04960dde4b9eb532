package dev.muster.ui.run;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.muster.ui.ViewTest;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.ContactStatus;
import dev.muster.ui.api.FakeBackend;
import dev.muster.ui.api.Selection;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.profile.ProfileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test of the dialog that starts actions, for a hundred contacts unless it says otherwise. */
abstract class StartingTest extends ViewTest {
  @Autowired private ApplicationContext beans;
  protected final List<BulkAction> started = new ArrayList<>();

  @BeforeEach
  void openOnAProfile() {
    navigate("contacts/contact_1", ProfileView.class);
    open(100);
  }

  protected void open(int contacts) {
    open(contacts, "updateStatus");
  }

  protected void open(int contacts, String... actions) {
    find(RunDialog.class).all().forEach(RunDialog::close);
    var chosen = new Chosen(Selection.ids(List.of("contact_1")), contacts, "Rows 1 to 100");
    beans.getBean(ActionStarter.class).ask(List.of(actions), chosen, started::add);
  }

  protected void refuse(String... field) {
    var refusal =
        Map.of(
            "code",
            "REQUIRED",
            "message",
            "So says the API.",
            "field",
            List.of(field),
            "contactIds",
            List.of());
    BACKEND.mutation("updateStatus", _ -> Map.of("userErrors", List.of(refusal)));
  }

  protected void click(String hook) {
    test(the(Button.class, hook)).click();
  }

  @SuppressWarnings("unchecked")
  protected void choose(ContactStatus status) {
    the(RadioButtonGroup.class, Hooks.ACTION_STATUS).setValue(status);
  }

  protected List<String> checklist() {
    return the(Checklist.class, Hooks.RUN_CHECKLIST)
        .getChildren()
        .map(ListItem.class::cast)
        .map(line -> line.getElement().getTextRecursively())
        .toList();
  }

  protected Map<String, Object> lastRun() {
    return run(BACKEND.lastCall("updateStatus"));
  }

  @SuppressWarnings("unchecked")
  protected static Map<String, Object> run(FakeBackend.Call call) {
    return (Map<String, Object>) Objects.requireNonNull(call.variables().get("run"));
  }
}
