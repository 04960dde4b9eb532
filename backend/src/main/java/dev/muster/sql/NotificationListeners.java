package dev.muster.sql;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Lets each {@link NotificationListener} hear its channel while the application runs. */
@Component
class NotificationListeners implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(NotificationListeners.class);

  private final Notifications notifications;
  private final List<NotificationListener> listeners;
  private Disposable.Composite listening = Disposables.composite();
  private volatile boolean running;

  NotificationListeners(Notifications notifications, List<NotificationListener> listeners) {
    this.notifications = notifications;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void start() {
    listening = Disposables.composite();
    listeners.forEach(listener ->
        listening.add(notifications.on(listener.channel()).subscribe(said -> tell(listener, said))));
    running = true;
  }

  /** One that fails must not make itself, or the others, deaf. */
  private static void tell(NotificationListener listener, Notification said) {
    try {
      listener.heard(said);
    } catch (RuntimeException failure) {
      log.error("A listener failed on {}", said, failure);
    }
  }

  @Override
  public void stop() {
    listening.dispose();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the connection, so that nothing is said to nobody. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }
}
