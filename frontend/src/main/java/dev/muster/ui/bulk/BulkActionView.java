package dev.muster.ui.bulk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkDetails;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** One bulk action: how far it is, what came of it, and what happened to each contact. */
@Route("bulk-actions")
@PermitAll
public class BulkActionView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
  private final transient BulkActions actions;
  private final transient Live live;
  private final transient Steering steering;
  private final transient RunningActions running;
  private final transient Background background;
  private final Counters counters = new Counters();
  private final Div head = new Div();
  private final PlanTable plan = new PlanTable();
  private final ReasonList reasons = new ReasonList();
  private @Nullable ResultsGrid results;
  private @Nullable BulkState drawn;
  private String id = "";
  private String title = Texts.of("bulk.title");

  BulkActionView(
      BulkActions actions, Live live, Steering steering, RunningActions running, Background background) {
    this.actions = actions;
    this.live = live;
    this.steering = steering;
    this.running = running;
    this.background = background;
    addClassName("page");
    addClassName("detail-page");
    head.addClassName("action-head");
  }

  @Override
  public void setParameter(BeforeEvent event, String action) {
    removeAll();
    id = action;
    var found = look();
    if (found == null) {
      add(missing());
    } else {
      title = found.action().name();
      show(found);
    }
  }

  /** Whoever takes it back elsewhere is told here, too. */
  @Override
  protected void onAttach(AttachEvent event) {
    var listening =
        running.listen(progress -> {
          if (id.equals(BulkWords.undone(progress.bulkAction()))) {
            refresh();
          }
        });
    addDetachListener(detached -> {
      detached.unregisterListener();
      listening.remove();
    });
  }

  private record Found(BulkAction action, BulkDetails details) {}

  private @Nullable Found look() {
    var action = actions.find(id);
    return action == null ? null : new Found(action, actions.details(id));
  }

  private static EmptyState missing() {
    return new EmptyState(
        VaadinIcon.TASKS,
        Texts.of("bulk.missing"),
        Texts.of("bulk.missing.text"),
        new RouterLink(Texts.of("bulk.all"), BulkActionsView.class));
  }

  private void show(Found found) {
    var first = BulkProgress.of(found.action());
    var card = new ProgressCard(first, live, steering).onItsOwnPage();
    card.onProgress(this::progressed);
    results = new ResultsGrid(found.action(), actions, steering);
    counters.show(first);
    var back = new RouterLink(Texts.of("bulk.all"), BulkActionsView.class);
    back.addClassName("back-link");
    add(back, head, card, counters, plan, reasons, new H2(Texts.of("bulk.results")), results);
    draw(found);
  }

  private void draw(@Nullable Found found) {
    if (found == null || results == null) {
      return;
    }
    drawn = found.action().state();
    head.removeAll();
    head.add(new ActionFacts(found.action(), found.details()), new StepMenu(found.action(), steering));
    plan.show(found.details().plan());
    reasons.show(found.details().reasons());
    results.show(found.action(), found.details().reasons());
  }

  /** Counters move with each event; what stands beside them only with the state. */
  private void progressed(BulkProgress progress) {
    counters.show(progress);
    if (progress.state() != drawn) {
      drawn = progress.state();
      refresh();
      if (results != null && progress.state().isOver()) {
        results.reload();
      }
    }
  }

  private void refresh() {
    background.ask(this, this::look, this::draw, _ -> {});
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
