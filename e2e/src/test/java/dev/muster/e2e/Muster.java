package dev.muster.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the started product, which its constructor takes as a {@link Product}. All share one, so each
 * uses tags of its own and leaves the number of contacts alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StartedProduct.class)
@Timeout(300)
@interface Muster {

  /** What a test needs in which something is to be seen while it happens. */
  int MANY = 10_000;

  /**
   * How many generated contacts there are, beside the sample's 500. A change of that number is a new start of
   * the product, so classes run in the order of theirs.
   */
  int contacts() default 0;

  /** Whether it ends the product, and so comes after all others with as many contacts. */
  boolean last() default false;
}
