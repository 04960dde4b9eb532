package dev.muster.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.DripInput;
import dev.muster.ui.api.DripPlans;
import dev.muster.ui.api.PlannedBatch;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When which batch would run: the first ones, how many, and the last one. */
class PlanBox extends Div {
  private static final int FIRST_ONES = 3;

  private final int total;
  private final transient DripPlans plans;
  private final transient Background background;

  /** What was asked for last; answers for others come too late. */
  private transient @Nullable Asked asked;

  private transient @Nullable Plan plan;

  private record Asked(@Nullable Instant startAt, DripInput drip) {}

  private record Plan(List<PlannedBatch> first, PlannedBatch last, ZoneId zone) {
    int count() {
      return last.number();
    }
  }

  /**
   * @param total for how many contacts
   */
  PlanBox(int total, DripPlans plans, Background background) {
    this.total = total;
    this.plans = plans;
    this.background = background;
    addClassName("plan-box");
    setTestId(Hooks.DRIP_PLAN);
    getElement().setAttribute("role", "status");
  }

  /** Shows what these settings make. */
  void show(@Nullable Instant startAt, DripInput drip) {
    var question = new Asked(startAt, drip);
    if (question.equals(asked)) {
      return;
    }
    asked = question;
    if (drip.batches(total) == 0 || drip.every() == null) {
      plan = null;
      say(Texts.of("run.plan.hint"), "quiet");
      return;
    }
    background.ask(
        this,
        () -> ask(startAt, drip),
        found -> answered(question, found),
        problem -> refused(question, problem));
  }

  private Plan ask(@Nullable Instant startAt, DripInput drip) {
    var first = plans.plan(total, startAt, drip, 1);
    var count = drip.batches(total);
    var last = first.size() == count ? first : plans.plan(total, startAt, drip, count);
    return new Plan(first.stream().limit(FIRST_ONES).toList(), last.getLast(), drip.zone());
  }

  private void answered(Asked question, Plan found) {
    if (question.equals(asked)) {
      plan = found;
      say(Texts.of("run.plan.count", found.count(), Formats.number(found.count())), "plan-count");
      var list = new UnorderedList();
      found.first().forEach(batch -> list.add(line(batch, found.zone())));
      if (found.count() > FIRST_ONES + 1) {
        list.add(new ListItem("\u2026"));
      }
      if (found.count() > FIRST_ONES) {
        list.add(line(found.last(), found.zone()));
      }
      add(list);
    }
  }

  private static ListItem line(PlannedBatch batch, ZoneId zone) {
    var at = Formats.moment(batch.at(), zone);
    return new ListItem(Texts.of("run.plan.batch", batch.number(), at, Chosen.contacts(batch.contacts())));
  }

  private void refused(Asked question, ApiProblem problem) {
    if (question.equals(asked)) {
      plan = null;
      say(Problems.text(problem), "error-text");
    }
  }

  private void say(String text, String look) {
    removeAll();
    var line = new Span(text);
    line.addClassName(look);
    add(line);
  }

  /** The plan in one sentence. */
  String inWords() {
    if (plan == null) {
      return Texts.of("mode.DRIP");
    }
    var first = Formats.moment(plan.first().getFirst().at(), plan.zone());
    return plan.count() == 1
        ? Texts.of("run.check.at", first)
        : Texts.of(
            "run.check.drip",
            Formats.number(plan.count()),
            first,
            Formats.moment(plan.last().at(), plan.zone()),
            plan.zone().getId());
  }
}
