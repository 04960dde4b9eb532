package dev.muster.ui.segments;

import dev.muster.ui.api.Count;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says things about saved lists in words. */
final class ListWords {
  private ListWords() {}

  /** For example `1,234`, or `10,000+` where counting stopped. */
  static String number(Count count) {
    var number = Formats.number(count.value());
    return count.isExact() ? number : Texts.of("lists.count.more", number);
  }

  /** For example `1,234 contacts`. */
  static String total(Count count) {
    return count.isExact()
        ? Texts.of("contacts.total", count.value(), Formats.number(count.value()))
        : Texts.of("contacts.total.more");
  }

  /** What it is for, or what it says. */
  static @Nullable String about(SavedList list) {
    return list.description() == null || list.description().isBlank() ? list.words() : list.description();
  }

  /** Why it no longer works, all of it. */
  static String problems(SavedList list) {
    var problems = list.problems();
    return problems == null
        ? ""
        : problems.stream().map(SavedList.Problem::message).collect(Collectors.joining(" "));
  }
}
