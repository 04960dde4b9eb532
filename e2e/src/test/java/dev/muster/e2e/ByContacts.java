package dev.muster.e2e;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Orders test classes so that the product is started as rarely as possible. */
final class ByContacts implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparing(ByContacts::contacts)
                .thenComparing(ByContacts::last)
                .thenComparing(test -> test.getTestClass().getName()));
  }

  private static int contacts(ClassDescriptor test) {
    return test.findAnnotation(Muster.class).map(Muster::contacts).orElse(0);
  }

  private static boolean last(ClassDescriptor test) {
    return test.findAnnotation(Muster.class).map(Muster::last).orElse(false);
  }
}
