package dev.muster.ui.parts;

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
