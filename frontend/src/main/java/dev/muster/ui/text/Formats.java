package dev.muster.ui.text;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers and moments as the reader is used to. */
public final class Formats {
  private Formats() {}

  public static String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** Day and time in the reader's time zone; empty for null. */
  public static String moment(@Nullable Instant moment) {
    return moment == null ? "" : moment(moment, zone());
  }

  /** Day and time by the clocks of a place. */
  public static String moment(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale())
        .format(moment.atZone(zone));
  }

  public static String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** A country's name in the reader's language, by its two letters of ISO 3166. */
  public static String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale());
  }

  /** A duration in its two largest units, for example `2 min 5 s`. */
  public static String duration(Duration duration) {
    var seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return Texts.of("time.seconds", seconds);
    }
    if (seconds < 3600) {
      return Texts.of("time.minutes", seconds / 60, seconds % 60);
    }
    return Texts.of("time.hours", number(seconds / 3600), seconds % 3600 / 60);
  }

  /** The reader's time zone as the browser tells it; UTC where it does not. */
  public static ZoneId zone() {
    var ui = UI.getCurrent();
    if (ui == null) {
      return ZoneOffset.UTC;
    }
    var details = ui.getPage().getExtendedClientDetails();
    var id = details == null ? null : details.getTimeZoneId();
    return id == null || id.isBlank() ? ZoneOffset.UTC : ZoneId.of(id);
  }

  /** The language that the reader reads. */
  public static Locale locale() {
    var ui = UI.getCurrent();
    return ui == null ? Locale.ENGLISH : ui.getLocale();
  }
}
