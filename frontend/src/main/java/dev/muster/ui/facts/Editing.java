package dev.muster.ui.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A record on screen: as it is now, who shows it, and how changes are written. */
public final class Editing<R> {
  /** Writes the given fields, on condition that the record is still the one that is given. */
  public interface Writer<R> {
    Answer<R> write(R record, Map<String, @Nullable Object> changes);
  }

  private final boolean allowed;
  private final BiPredicate<R, String> hidden;
  private final Writer<R> writer;
  private final List<Consumer<R>> listeners = new ArrayList<>();
  private final Set<FactGroup<R>> open = new HashSet<>();
  private R record;

  /**
   * @param allowed whether the reader may change anything
   * @param hidden whether a field, by its name, is hidden from the reader
   */
  public Editing(R record, boolean allowed, BiPredicate<R, String> hidden, Writer<R> writer) {
    this.record = record;
    this.allowed = allowed;
    this.hidden = hidden;
    this.writer = writer;
  }

  public R record() {
    return record;
  }

  /** Calls with the record as it is now, and whenever it has become another. */
  public void show(Consumer<R> listener) {
    listeners.add(listener);
    listener.accept(record);
  }

  /** The record was changed: by a group of facts here, or elsewhere. */
  public void replace(R changed) {
    record = changed;
    List.copyOf(listeners).forEach(listener -> listener.accept(changed));
  }

  /** Whether something was entered that is not written yet. */
  public boolean isUnsaved() {
    return open.stream().anyMatch(FactGroup::isUnsaved);
  }

  boolean mayEdit(Fact<R> fact) {
    return allowed && fact.editor() != null && !hidden.test(record, fact.name());
  }

  boolean isHidden(Fact<R> fact) {
    return hidden.test(record, fact.name());
  }

  void opened(FactGroup<R> group) {
    open.add(group);
  }

  void closed(FactGroup<R> group) {
    open.remove(group);
  }

  Answer<R> write(Map<String, @Nullable Object> changes) {
    var answer = writer.write(record, changes);
    if (answer.meanwhile() != null) {
      replace(answer.meanwhile());
    } else if (answer.changed() != null) {
      replace(answer.changed());
    }
    return answer;
  }
}
