package dev.muster;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the API. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
    systemName = "Muster",
    sharedModules = {"graphql", "sql", "paging"})
public class MusterBackend {

  public static void main(String[] arguments) {
    SpringApplication.run(MusterBackend.class, arguments);
  }
}
