package dev.muster.ui.filters;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;

/** Builds any `ContactFilter`: conditions on every field, in groups within groups. */
public class FilterEditor extends Div {
  /**
   * A piece of the filter, in words, and how to take it away.
   *
   * @param isPlain whether it is one condition, of which the words say all
   */
  public record Chip(String text, boolean isPlain, Map<String, Object> filter, Runnable remove) {}

  private final transient FilterSources sources;
  private final List<String> standing;
  private final GroupBox root;
  private transient Runnable listener = () -> {};

  /**
   * @param standing the fields that stand there ready, without one having to ask for them
   */
  public FilterEditor(FilterSources sources, List<String> standing) {
    this.sources = sources;
    this.standing = List.copyOf(standing);
    addClassName("filter-editor");
    root = new GroupBox(sources, () -> listener.run(), null);
    add(root);
    addStanding();
  }

  /** Calls when somebody changes the filter; not while something is entered only in part. */
  public void onChange(Runnable changed) {
    listener = changed;
  }

  /** Shows a filter instead of what was there; says nothing of it. */
  public void show(Map<String, Object> filter) {
    root.show(new FilterReader(sources::field).read(filter));
    addStanding();
  }

  private void addStanding() {
    if (root.match() == Match.ALL) {
      standing.stream()
          .filter(key -> !root.asksFor(key))
          .map(sources::field)
          .forEach(field -> {
            if (field != null) {
              root.addCondition(field);
            }
          });
    }
  }

  /** As a `ContactFilter`; empty for everybody. */
  public Map<String, Object> filter() {
    var said = root.clause();
    return said == null ? Map.of() : FilterWriter.write(said);
  }

  /** What it says, in pieces that can be taken away one by one. */
  public List<Chip> chips() {
    if (root.match() != Match.ALL) {
      return root.whole().isEmpty()
          ? List.of()
          : List.of(new Chip(root.words(), false, filter(), this::clear));
    }
    return root.whole().stream().map(this::chip).toList();
  }

  private Chip chip(ClauseBox box) {
    var clause = box.clause();
    return new Chip(
        box.words(),
        box instanceof ConditionBox,
        clause == null ? Map.of() : FilterWriter.part(clause),
        () -> {
          root.remove(box);
          addStanding();
        });
  }

  /** Takes every condition away, and says so once. */
  public void clear() {
    show(Map.of());
    listener.run();
  }
}
