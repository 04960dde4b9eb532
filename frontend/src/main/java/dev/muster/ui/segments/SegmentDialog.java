package dev.muster.ui.segments;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Count;
import dev.muster.ui.api.ListKind;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.filters.FilterSources;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a segment together and says how many contacts are in it before it is saved. */
class SegmentDialog extends Dialog {
  private static final int MAX_NAME = 120;
  private static final String ANY = "ANY";

  private final transient @Nullable SavedList segment;
  private final transient SavedLists lists;
  private final transient Background background;
  private final transient Runnable onSave;
  private final TextField name = new TextField(Texts.of("lists.name"));
  private final TextField description = new TextField(Texts.of("lists.description"));
  private final Checkbox shared = new Checkbox(Texts.of("lists.share"));
  private final RadioButtonGroup<String> match = new RadioButtonGroup<>(Texts.of("segment.match"));
  private final PartsBox include;
  private final PartsBox exclude;
  private final Span total = new Span();
  private final Refusals refusals = new Refusals();
  private final Map<String, HasValidation> fields = Map.of("name", name, "description", description);
  private int turn;

  SegmentDialog(
      @Nullable SavedList segment,
      SavedLists lists,
      FilterSources sources,
      Background background,
      Runnable onSave) {
    this.segment = segment;
    this.lists = lists;
    this.background = background;
    this.onSave = onSave;
    var own = segment == null ? null : segment.id();
    include = new PartsBox(Texts.of("segment.include"), Hooks.SEGMENT_INCLUDE, sources, own, this::changed);
    exclude = new PartsBox(Texts.of("segment.exclude"), Hooks.SEGMENT_EXCLUDE, sources, own, this::changed);
    setHeaderTitle(Texts.of(segment == null ? "lists.new.SEGMENT" : "lists.change.SEGMENT"));
    setWidth("min(52rem, 96vw)");
    setTestId(Hooks.LIST_DIALOG);
    prepare();
    if (segment != null) {
      fill(segment);
    }
    add(refusals, form());
    total.setTestId(Hooks.SEGMENT_TOTAL);
    total.addClassName("segment-total");
    total.getElement().setAttribute("aria-live", "polite");
    getFooter().add(total, new Button(Texts.of("dialog.cancel"), _ -> close()), save());
    changed();
  }

  private void prepare() {
    name.setMaxLength(MAX_NAME);
    name.setRequiredIndicatorVisible(true);
    name.setManualValidation(true);
    name.setTestId(Hooks.LIST_NAME);
    shared.setTestId(Hooks.LIST_SHARED);
    match.setItems(ANY, "ALL");
    match.setItemLabelGenerator(one -> Texts.of("segment.match." + one));
    match.setValue(ANY);
    match.setTestId(Hooks.SEGMENT_MATCH);
    match.addValueChangeListener(_ -> changed());
  }

  private void fill(SavedList shown) {
    name.setValue(shown.name());
    description.setValue(Objects.requireNonNullElse(shown.description(), ""));
    shared.setValue(shown.shared());
    match.setValue(Objects.requireNonNullElse(shown.match(), ANY));
    include.show(Objects.requireNonNullElse(shown.include(), List.of()));
    exclude.show(Objects.requireNonNullElse(shown.exclude(), List.of()));
    if (shown.hasProblems()) {
      refusals.show(ListWords.problems(shown));
    }
  }

  private Div form() {
    var parts = new Div(include, exclude);
    parts.addClassName("segment-parts");
    var form = new Div(name, description, match, parts, shared);
    form.addClassName("form");
    return form;
  }

  private Button save() {
    var save = new Button(Texts.of("contact.save"), _ -> send());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.LIST_SAVE);
    return save;
  }

  /** Counts again; an older answer is one to another question. */
  private void changed() {
    var mine = ++turn;
    if (include.input().isEmpty()) {
      total.setText(Texts.of("segment.total.none"));
      return;
    }
    total.setText(Texts.of("contacts.counting"));
    count(mine, false);
  }

  private void count(int mine, boolean exact) {
    var matching = match.getValue();
    var wanted = include.input();
    var unwanted = exclude.input();
    background.ask(
        this,
        () -> lists.count(matching, wanted, unwanted, exact),
        count -> counted(mine, count),
        problem -> failed(mine, problem));
  }

  private void counted(int mine, Count count) {
    if (mine == turn) {
      total.setText(Texts.of("segment.total", ListWords.total(count)));
      if (!count.isExact()) {
        count(mine, true);
      }
    }
  }

  private void failed(int mine, ApiProblem problem) {
    if (mine == turn) {
      total.setText(Problems.text(problem));
    }
  }

  private void send() {
    refusals.clear(fields);
    if (name.getValue().isBlank()) {
      name.setErrorMessage(Texts.of("lists.name.required"));
      name.setInvalid(true);
      return;
    }
    try {
      accept(segment == null ? lists.create(ListKind.SEGMENT, input()) : lists.update(segment, input()));
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }

  private Map<String, @Nullable Object> input() {
    var input = new HashMap<String, @Nullable Object>();
    input.put("name", name.getValue().strip());
    input.put("description", description.getValue().isBlank() ? null : description.getValue().strip());
    input.put("shared", shared.getValue());
    input.put("match", match.getValue());
    input.put("include", include.input());
    input.put("exclude", exclude.input());
    return input;
  }

  private void accept(SavedLists.Change change) {
    if (change.id() == null) {
      refusals.show(change.userErrors(), fields);
    } else {
      close();
      onSave.run();
    }
  }
}
