package dev.muster.contacts;

import dev.muster.graphql.IdPrefix;
import dev.muster.paging.Order;
import dev.muster.selection.Operators;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the values of a field are, and what follows: how they are kept, checked, shown, found and sorted. */
sealed interface FieldType {

  /** The type of a stored value in code. */
  Class<?> stored();

  /** The type of a stored value in the database. */
  String sql();

  /** The condition that the operators of the type's filter stand for. */
  Where where(String column, Map<String, Object> operators);

  /** What to compare, ascending; contacts without a value come last. */
  List<Order.Term> keys(String column);

  /**
   * The value to store for what somebody wrote.
   *
   * @throws Broken where it is no such value
   */
  Object checked(Object written);

  /** What to store where there is no value. */
  default @Nullable Object none() {
    return null;
  }

  /** A stored value in JSON's types, as the schema shows it. */
  default Object shown(Object stored) {
    return stored.toString();
  }

  default @Nullable Object read(Row row, int at) {
    return Rows.optional(row, at, stored());
  }

  /** A text of at most so many characters. */
  static Text text(int longest) {
    return new Text(longest, UnaryOperator.identity());
  }

  /** One of the values of an enum of the schema. */
  static Choice choice() {
    return new Choice(null);
  }

  private static List<Order.Term> nullsLast(String column, String key, String type) {
    return List.of(Order.ascending("(" + column + " IS NULL)", "boolean"), Order.ascending(key, type));
  }

  /**
   * A text.
   *
   * @param longest how many characters at most
   * @param form makes of a text what is stored, or throws {@link Broken}
   */
  record Text(int longest, UnaryOperator<String> form) implements FieldType {

    /** The same, of a certain form. */
    Text of(UnaryOperator<String> form) {
      return new Text(longest, form);
    }

    @Override
    public Class<String> stored() {
      return String.class;
    }

    @Override
    public String sql() {
      return "text";
    }

    @Override
    public Where where(String column, Map<String, Object> operators) {
      return Operators.text(column, operators);
    }

    /** Without regard to case. */
    @Override
    public List<Order.Term> keys(String column) {
      return nullsLast(column, "folded(coalesce(" + column + ", '')) COLLATE \"C\"", "text");
    }

    @Override
    public String checked(Object written) {
      String text = (String) written;
      int length = text.codePointCount(0, text.length());
      if (length > longest) {
        throw new Broken("TOO_LONG", "At most " + longest + " characters, not " + length + ".");
      }
      return form.apply(text);
    }
  }

  /**
   * A value of an enum of the schema, kept by its name.
   *
   * @param none what stands for no value; null where none is kept as such
   */
  record Choice(@Nullable String none) implements FieldType {

    /** The same, but never without a value. */
    Choice orElse(String none) {
      return new Choice(none);
    }

    @Override
    public Class<String> stored() {
      return String.class;
    }

    @Override
    public String sql() {
      return "text";
    }

    @Override
    public Where where(String column, Map<String, Object> operators) {
      return Operators.choice(column, operators);
    }

    @Override
    public List<Order.Term> keys(String column) {
      return none == null
          ? nullsLast(column, "coalesce(" + column + ", '') COLLATE \"C\"", "text")
          : List.of(Order.ascending(column, "text"));
    }

    @Override
    public String checked(Object written) {
      return written.toString();
    }
  }

  /**
   * A day.
   *
   * @param form throws {@link Broken} where the day is out of the question
   */
  record Day(UnaryOperator<LocalDate> form) implements FieldType {

    @Override
    public Class<LocalDate> stored() {
      return LocalDate.class;
    }

    @Override
    public String sql() {
      return "date";
    }

    @Override
    public Where where(String column, Map<String, Object> operators) {
      return Operators.day(column, operators);
    }

    @Override
    public List<Order.Term> keys(String column) {
      return nullsLast(column, "coalesce(" + column + ", '-infinity')", "date");
    }

    @Override
    public LocalDate checked(Object written) {
      return form.apply((LocalDate) written);
    }
  }

  /**
   * A moment, to the microsecond.
   *
   * @param always whether every contact has it: then it is sorted by as it is, which an index answers
   */
  record Moment(boolean always) implements FieldType {

    @Override
    public Class<OffsetDateTime> stored() {
      return OffsetDateTime.class;
    }

    @Override
    public String sql() {
      return "timestamptz";
    }

    @Override
    public Where where(String column, Map<String, Object> operators) {
      return Operators.moment(column, operators);
    }

    @Override
    public List<Order.Term> keys(String column) {
      return always
          ? List.of(Order.ascending(column, "timestamptz"))
          : nullsLast(column, "coalesce(" + column + ", '-infinity')", "timestamptz");
    }

    @Override
    public OffsetDateTime checked(Object written) {
      return ((OffsetDateTime) written).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public @Nullable OffsetDateTime read(Row row, int at) {
      OffsetDateTime moment = Rows.optional(row, at, OffsetDateTime.class);
      return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
  }

  /** A whole number. */
  record Whole() implements FieldType {

    @Override
    public Class<Integer> stored() {
      return Integer.class;
    }

    @Override
    public String sql() {
      return "int";
    }

    @Override
    public Where where(String column, Map<String, Object> operators) {
      return Operators.whole(column, operators);
    }

    @Override
    public List<Order.Term> keys(String column) {
      return nullsLast(column, "coalesce(" + column + ", 0)", "int");
    }

    @Override
    public Integer checked(Object written) {
      return (Integer) written;
    }

    @Override
    public Object shown(Object stored) {
      return stored;
    }
  }

  /** An object that the contact refers to. */
  record Reference(IdPrefix prefix) implements FieldType {

    @Override
    public Class<UUID> stored() {
      return UUID.class;
    }

    @Override
    public String sql() {
      return "uuid";
    }

    @Override
    public Where where(String column, Map<String, Object> operators) {
      return Operators.id(column, operators, prefix::uuid);
    }

    @Override
    public List<Order.Term> keys(String column) {
      throw new IllegalStateException("Nobody sorts by ids.");
    }

    @Override
    public UUID checked(Object written) {
      return prefix
          .find(((String) written).strip())
          .orElseThrow(() -> new Broken("NOT_FOUND", "There is no " + prefix.text() + " with this id."));
    }

    @Override
    public Object shown(Object stored) {
      return prefix.id((UUID) stored);
    }
  }
}
