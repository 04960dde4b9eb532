package dev.muster.ui.filters;

import dev.muster.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to compare a field.
 *
 * @param name names its label
 * @param path where its value stands within the field's operator object; empty where it is that object
 * @param shape what its value is like
 * @param fixed the value of one that asks for nothing
 * @param negated whether it stands for the complement
 */
record Operator(String name, List<String> path, Shape shape, @Nullable Object fixed, boolean negated) {
  static Operator of(String name, Shape shape, String... path) {
    return new Operator(name, List.of(path), shape, null, false);
  }

  /** One that asks for nothing. */
  static Operator fixed(String name, Object value, String... path) {
    return new Operator(name, List.of(path), Shape.NONE, value, false);
  }

  /** The complement of this one. */
  Operator not(String negation) {
    return new Operator(negation, path, shape, fixed, true);
  }

  /** The same a level deeper. */
  Operator within(String... outer) {
    var whole = new java.util.ArrayList<>(Arrays.asList(outer));
    whole.addAll(path);
    return new Operator(name, List.copyOf(whole), shape, fixed, negated);
  }

  boolean asksForNothing() {
    return shape == Shape.NONE;
  }

  /** Whether it reads this value at its place. */
  boolean reads(Object value) {
    return fixed == null || fixed.equals(value);
  }

  /** The field's operator object with this value. */
  @SuppressWarnings("unchecked")
  Map<String, Object> write(Object value) {
    Object inner = value;
    for (var name : path.reversed()) {
      inner = Map.of(name, inner);
    }
    return (Map<String, Object>) inner;
  }

  String label() {
    return Texts.of("filter.operator." + name);
  }
}
