package dev.muster.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import dev.muster.ui.api.SessionEnded;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Brings what the API pushes to a component, for as long as it is on the page. */
public final class Pushed {
  private static final Logger log = LoggerFactory.getLogger(Pushed.class);
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final int BATCH = 64;

  private Pushed() {}

  /**
   * Calls the consumer on the UI's thread with what arrived within a short pause, so that a busy source costs
   * the browser a few messages a second and not more.
   *
   * @param onSessionEnd runs on the UI's thread when the browser has to sign in again
   */
  public static <T> Registration to(
      Component component, Supplier<Flux<T>> source, Consumer<List<T>> consumer, Consumer<UI> onSessionEnd) {
    var subscription = new Subscription<>(source, consumer, onSessionEnd);
    var attach = component.addAttachListener(event -> subscription.start(event.getUI()));
    var detach = component.addDetachListener(_ -> subscription.stop());
    component.getUI().ifPresent(subscription::start);
    return () -> {
      attach.remove();
      detach.remove();
      subscription.stop();
    };
  }

  private static final class Subscription<T> {
    private final Supplier<Flux<T>> source;
    private final Consumer<List<T>> consumer;
    private final Consumer<UI> onSessionEnd;
    private Disposable running = () -> {};

    Subscription(Supplier<Flux<T>> source, Consumer<List<T>> consumer, Consumer<UI> onSessionEnd) {
      this.source = source;
      this.consumer = consumer;
      this.onSessionEnd = onSessionEnd;
    }

    void start(UI ui) {
      stop();
      running =
          source
              .get()
              .bufferTimeout(BATCH, PAUSE)
              // Off the event loop: waiting for the page's lock, or asking the API more, would hold up other
              // sockets.
              .onBackpressureBuffer()
              .publishOn(Schedulers.boundedElastic())
              .subscribe(batch -> access(ui, () -> consumer.accept(batch)), failure -> failed(ui, failure));
    }

    /** A socket that is just being opened may refuse to be left; it has nobody to tell anything then. */
    void stop() {
      try {
        running.dispose();
      } catch (NullPointerException tooEarly) {
        log.debug("Left before it was there", tooEarly);
      }
    }

    private void failed(UI ui, Throwable failure) {
      if (SessionEnded.in(failure) != null) {
        access(ui, () -> onSessionEnd.accept(ui));
      } else {
        log.warn("Live updates stopped: {}", failure.toString());
      }
    }

    private void access(UI ui, Runnable change) {
      try {
        ui.access(change::run);
      } catch (UIDetachedException closed) {
        stop();
      }
    }
  }
}
