package dev.muster.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the OpenID provider. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MusterIdentity {

  public static void main(String[] arguments) {
    var application = new SpringApplication(MusterIdentity.class);
    application.addInitializers(MusterIdentity::checkSettings);
    application.run(arguments);
  }

  /** Refuses settings before anything is opened. */
  private static void checkSettings(ConfigurableApplicationContext context) {
    Binder.get(context.getEnvironment()).bindOrCreate("muster", Settings.class);
  }
}
