package dev.muster.ui.facts;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a record: how it reads, and how it is entered where it can be changed.
 *
 * @param name as the input of a change calls it
 * @param reader makes what one reads; null where the record says nothing
 * @param editor makes what one enters, filled with what the record says; null where it cannot be changed
 */
public record Fact<R>(
    String name, String label, Function<R, @Nullable Component> reader, @Nullable Function<R, Input> editor) {

  /** A fact that follows from others or that nobody enters. */
  public static <R> Fact<R> readOnly(String name, String label, Function<R, @Nullable Component> reader) {
    return new Fact<>(name, label, reader, null);
  }
}
