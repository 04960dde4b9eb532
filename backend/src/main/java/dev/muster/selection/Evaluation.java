package dev.muster.selection;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/**
 * A filter being turned into a condition, with all the saved ones that it refers to: what they use up
 * together is bounded, however they are nested.
 */
public final class Evaluation {

  private static final int MOST_SAVED = 200;

  private final AtomicInteger saved = new AtomicInteger();

  private Evaluation() {}

  /** Work that is an evaluation of its own, or a part of the one that it happens in. */
  public static <T> Mono<T> of(Mono<T> work) {
    return work.contextWrite(context ->
        context.hasKey(Evaluation.class) ? context : context.put(Evaluation.class, new Evaluation()));
  }

  /**
   * The part of an evaluation that is one saved filter.
   *
   * <p>Errors: {@link Refusal} with {@code TOO_MANY} beyond 200 of them; it blames no single one.
   */
  public static <T> Mono<T> ofSaved(Mono<T> work) {
    return of(
        Mono.deferContextual(context ->
            context.get(Evaluation.class).saved.incrementAndGet() > MOST_SAVED
                ? Mono.error(tooMany())
                : work));
  }

  private static Refusal tooMany() {
    String message = "The filter refers to more than 200 saved lists, counted where they are used.";
    return new Refusal(UserError.of("TOO_MANY", message));
  }
}
