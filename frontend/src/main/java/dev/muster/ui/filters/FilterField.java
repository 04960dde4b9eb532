package dev.muster.ui.filters;

import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of contacts that a condition can be about.
 *
 * @param key its name in `ContactFilter`; `customField` with the definition's id behind it for a custom one
 * @param label its name for people
 * @param group which fields it stands among in the list of fields
 * @param operators how it can be compared
 * @param choices the words it can have, where these are few
 * @param things what its ids are ids of; empty where it has none
 */
record FilterField(
    String key, String label, String group, List<Operator> operators, List<Thing> choices, String things) {
  private static final String CUSTOM = "customField";

  FilterField {
    operators = List.copyOf(operators);
    choices = List.copyOf(choices);
  }

  static FilterField of(String group, String key, Kind kind) {
    return new FilterField(key, Texts.of("contact." + key), group, kind.operators(), List.of(), "");
  }

  /** One with these words; what they mean stands in the text bundle under `words`. */
  static FilterField words(String group, String key, Kind kind, String words, List<String> names) {
    var choices = names.stream().map(name -> new Thing(name, Texts.word(words, name))).toList();
    return new FilterField(key, Texts.of("contact." + key), group, kind.operators(), choices, "");
  }

  /** One whose values are ids of `things`. */
  static FilterField ids(String group, String key, Kind kind, String things) {
    return new FilterField(key, Texts.of("contact." + key), group, kind.operators(), List.of(), things);
  }

  /** A custom field; its operators stand one level deeper, where `inside` is not empty. */
  static FilterField custom(
      String id, String label, String group, Kind kind, String inside, List<Thing> choices, String things) {
    var operators = kind.operators().stream().map(one -> deeper(one, inside)).toList();
    return new FilterField(CUSTOM + ":" + id, label, group, operators, choices, things);
  }

  private static Operator deeper(Operator operator, String inside) {
    var first = operator.path().isEmpty() ? "" : operator.path().getFirst();
    return inside.isEmpty() || first.equals("isEmpty") ? operator : operator.within(inside);
  }

  /** The key of the field that this part of a filter is about. */
  static String keyOf(String name, Map<?, ?> operators) {
    return name.equals(CUSTOM) ? CUSTOM + ":" + operators.get("field") : name;
  }

  /** The part of the operator object that says how to compare, without what says which field. */
  static Map<String, Object> operatorsOf(String name, Map<String, Object> operators) {
    var rest = new HashMap<>(operators);
    if (name.equals(CUSTOM)) {
      rest.remove("field");
    }
    return rest;
  }

  Map<String, Object> write(Operator operator, Object value) {
    var condition = operator.write(value);
    if (key.startsWith(CUSTOM + ":")) {
      var named = new HashMap<>(condition);
      named.put("field", key.substring(CUSTOM.length() + 1));
      return Map.of(CUSTOM, named);
    }
    return Map.of(key, condition);
  }

  Operator first() {
    return operators.getFirst();
  }

  /** The operators with these names, in the field's order. */
  List<Operator> at(List<String> path) {
    var found = new ArrayList<Operator>();
    for (var operator : operators) {
      if (!operator.negated() && operator.path().equals(path)) {
        found.add(operator);
      }
    }
    return found;
  }

  /** Whether some operator stands deeper than this. */
  boolean goesDeeper(List<String> path) {
    return operators.stream()
        .anyMatch(one -> one.path().size() > path.size() && one.path().subList(0, path.size()).equals(path));
  }
}
