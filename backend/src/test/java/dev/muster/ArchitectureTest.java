package dev.muster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  private static final Set<String> WAITING =
      Set.of("block", "blockFirst", "blockLast", "blockOptional", "subscribe", "toIterable", "toStream");

  @Test
  void featuresUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(MusterBackend.class).verify();
  }

  @Test
  void nobodyWaitsForAPublisherButTheNamedPlaces() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.muster.sql.Notifications")
        .and()
        .doNotHaveFullyQualifiedName("dev.muster.sql.NotificationListeners")
        .and()
        .doNotHaveFullyQualifiedName("dev.muster.sample.SampleStart")
        .and()
        .doNotHaveFullyQualifiedName("dev.muster.bulk.Driver")
        .should()
        .callMethodWhere(waits())
        .because("a chain that is subscribed to on the side loses its errors, its context and its end")
        .check(own());
  }

  private static JavaClasses own() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("dev.muster");
  }

  private static DescribedPredicate<JavaMethodCall> waits() {
    return DescribedPredicate.describe(
        "waits for or subscribes to a publisher", call -> waits(call.getTarget()));
  }

  private static boolean waits(AccessTarget.MethodCallTarget target) {
    return target.getOwner().getPackageName().startsWith("reactor.core.publisher")
        && WAITING.contains(target.getName());
  }
}
