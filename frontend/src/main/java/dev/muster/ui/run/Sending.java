package dev.muster.ui.run;

import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.Run;
import dev.muster.ui.api.UserError;
import dev.muster.ui.api.When;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Actions on the same contacts on their way to the API: tried first, then run. */
final class Sending {
  private final List<ActionForm> forms;
  private final Chosen chosen;
  private final RunFields run;

  Sending(List<ActionForm> forms, Chosen chosen, RunFields run) {
    this.forms = forms;
    this.chosen = chosen;
    this.run = run;
  }

  /** What each was asked to do, for example `Add tags: VIP`. */
  List<String> words() {
    return forms.stream().map(form -> Texts.of("bulk.request", form.title(), form.inWords())).toList();
  }

  /**
   * Starts a dry run of each.
   *
   * @param refused told of the one that was refused
   * @return in their order; those up to the first that was refused
   */
  List<BulkAction> tryOut(BiConsumer<ActionForm, List<UserError>> refused) {
    return each(
        (form, before) ->
            form.start(
                chosen.selection(),
                before == null ? Run.dry(null, run.when()) : Run.dry(before, When.AT_ONCE)),
        refused);
  }

  /**
   * Starts each.
   *
   * @param dryRuns those that somebody has seen; they run for exactly these contacts. None for what is run
   *     unseen
   * @return as above
   */
  List<BulkAction> start(List<BulkAction> dryRuns, BiConsumer<ActionForm, List<UserError>> refused) {
    return each((form, before) -> form.start(chosen.selection(), run(form, before, dryRuns)), refused);
  }

  /** The first one begins when it was asked to, each other one after the one before it. */
  private Run run(ActionForm form, @Nullable String before, List<BulkAction> dryRuns) {
    var seen = dryRuns.isEmpty() ? null : dryRuns.get(forms.indexOf(form));
    return new Run(
        name(form),
        false,
        seen == null ? null : seen.id(),
        before,
        before == null ? run.when() : When.AT_ONCE,
        seen == null ? chosen.count() : seen.total(),
        form.key());
  }

  private String name(ActionForm form) {
    var common = run.name();
    return common.isEmpty() || forms.size() == 1 ? common : Texts.of("bulk.request", common, form.title());
  }

  /** Sends each, with the id of what came of the one before it. */
  private List<BulkAction> each(
      BiFunction<ActionForm, @Nullable String, BulkPayload> send,
      BiConsumer<ActionForm, List<UserError>> refused) {
    var accepted = new ArrayList<BulkAction>();
    for (var form : forms) {
      var answer = send.apply(form, accepted.isEmpty() ? null : accepted.getLast().id());
      if (answer.bulkAction() == null) {
        refused.accept(form, answer.userErrors());
        return accepted;
      }
      accepted.add(answer.bulkAction());
    }
    return accepted;
  }
}
