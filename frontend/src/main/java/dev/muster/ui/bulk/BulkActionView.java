package dev.muster.ui.bulk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bulk action: how far it is, what came of it, and what happened to each contact. */
@Route("bulk-actions")
@PermitAll
public class BulkActionView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
  private final transient BulkActions actions;
  private final transient Live live;
  private final Counters counters = new Counters();
  private final Div reasons = new Div();
  private @Nullable ResultsGrid results;
  private String title = Texts.of("bulk.title");

  BulkActionView(BulkActions actions, Live live) {
    this.actions = actions;
    this.live = live;
    addClassName("page");
    addClassName("detail-page");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    removeAll();
    var action = actions.find(id);
    if (action == null) {
      add(missing());
    } else {
      title = action.name();
      show(action);
    }
  }

  private static EmptyState missing() {
    return new EmptyState(
        VaadinIcon.TASKS,
        Texts.of("bulk.missing"),
        Texts.of("bulk.missing.text"),
        new RouterLink(Texts.of("bulk.all"), BulkActionsView.class));
  }

  private void show(BulkAction action) {
    var card = new ProgressCard(BulkProgress.of(action), live, actions).onItsOwnPage();
    card.onProgress(this::progressed);
    results = new ResultsGrid(action.id(), actions);
    reasons.addClassName("reasons");
    counters.show(BulkProgress.of(action));
    showReasons(action.reasons());
    var back = new RouterLink(Texts.of("bulk.all"), BulkActionsView.class);
    back.addClassName("back-link");
    add(back, facts(action), card, counters, reasons, new H2(Texts.of("bulk.results")), results);
  }

  private static Div facts(BulkAction action) {
    var facts =
        new Div(
            fact("bulk.kind", BulkWords.request(action)),
            fact("bulk.by", action.createdByName()),
            fact("bulk.created", Formats.moment(action.createdAt())),
            fact("bulk.started", Formats.moment(action.startedAt())),
            fact("bulk.finished", Formats.moment(action.finishedAt())));
    facts.addClassName("facts");
    if (action.failure() != null) {
      facts.add(fact("bulk.failure", action.failure()));
    }
    return facts;
  }

  private static Div fact(String key, String value) {
    var label = new Span(Texts.of(key));
    label.addClassName("quiet");
    var fact = new Div(label, new Span(value.isEmpty() ? "–" : value));
    fact.addClassName("fact");
    return fact;
  }

  private void progressed(BulkProgress progress) {
    counters.show(progress);
    if (!progress.state().isOver()) {
      return;
    }
    var ended = actions.find(progress.id());
    if (ended != null) {
      getChildren()
          .filter(child -> child.hasClassName("facts"))
          .findFirst()
          .ifPresent(old -> replace(old, facts(ended)));
      showReasons(ended.reasons());
    }
    if (results != null) {
      results.reload();
    }
  }

  private void showReasons(@Nullable List<BulkAction.Reason> counted) {
    reasons.removeAll();
    reasons.setVisible(counted != null && !counted.isEmpty());
    if (counted == null || counted.isEmpty()) {
      return;
    }
    reasons.add(new H2(Texts.of("bulk.reasons")));
    counted.forEach(reason ->
        reasons.add(
            new Div(
                new Span(Texts.word("reason", reason.code())), new Span(Formats.number(reason.count())))));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
