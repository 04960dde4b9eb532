package dev.muster.policy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a setting's value may be, and how it is written. */
public sealed interface PolicyForm<T> {

  /** The value that a text stands for, or empty where it is none. */
  Optional<T> read(String text);

  String write(T value);

  /** The form in words, as {@code PolicySetting.allowed}. */
  String allowed();

  /** One of a few words. */
  record Choice<E extends Enum<E>>(Class<E> words) implements PolicyForm<E> {

    @Override
    public Optional<E> read(String text) {
      return Stream.of(words.getEnumConstants()).filter(word -> word.name().equals(text)).findFirst();
    }

    @Override
    public String write(E value) {
      return value.name();
    }

    @Override
    public String allowed() {
      return Stream.of(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
  }

  /** A limit: a whole number from {@code least} to {@code most}, or no limit. */
  record NumberOrNone(int least, int most) implements PolicyForm<OptionalInt> {

    private static final String NONE = "none";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    @Override
    public Optional<OptionalInt> read(String text) {
      if (text.equals(NONE)) {
        return Optional.of(OptionalInt.empty());
      }
      return Optional.of(text)
          .filter(NUMBER.asMatchPredicate())
          .map(Integer::parseInt)
          .filter(number -> number >= least && number <= most)
          .map(OptionalInt::of);
    }

    @Override
    public String write(OptionalInt value) {
      return value.isPresent() ? Integer.toString(value.getAsInt()) : NONE;
    }

    @Override
    public String allowed() {
      return "none, or a whole number from %d to %d".formatted(least, most);
    }
  }
}
