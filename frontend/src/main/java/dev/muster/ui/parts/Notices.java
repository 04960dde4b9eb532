package dev.muster.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import dev.muster.ui.api.ApiProblem;

/** Short messages at the edge of the page, which screen readers speak. */
public final class Notices {
  private static final int SUCCESS_MILLIS = 4_000;
  private static final int PROBLEM_MILLIS = 10_000;

  private Notices() {}

  public static void success(String text) {
    show(text, SUCCESS_MILLIS, NotificationVariant.SUCCESS);
  }

  /** As {@link #success(String)}, with what can be done about it; stays for longer. */
  public static Notification success(String text, Component... ways) {
    return show(text, NotificationVariant.SUCCESS, ways);
  }

  /** As {@link #problem(String)}, with what can be done about it. */
  public static Notification problem(String text, Component... ways) {
    return show(text, NotificationVariant.ERROR, ways);
  }

  private static Notification show(String text, NotificationVariant variant, Component... ways) {
    var line = new Div(new Span(text));
    line.addClassName("notice-line");
    line.add(ways);
    var notification = new Notification(line);
    notification.setDuration(PROBLEM_MILLIS);
    notification.setPosition(Position.BOTTOM_END);
    notification.addThemeVariants(variant);
    notification.setTestId(Hooks.NOTICE);
    notification.open();
    return notification;
  }

  public static void problem(String text) {
    show(text, PROBLEM_MILLIS, NotificationVariant.ERROR);
  }

  public static void problem(ApiProblem problem) {
    problem(Problems.text(problem));
  }

  private static void show(String text, int millis, NotificationVariant variant) {
    var notification = Notification.show(text, millis, Position.BOTTOM_END);
    notification.addThemeVariants(variant);
    notification.setTestId(Hooks.NOTICE);
  }
}
