package dev.muster.identity;

import dev.muster.postgres.Role;
import dev.muster.postgres.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Identity started for a test, on any free port. */
public record Running(ConfigurableApplicationContext context) implements AutoCloseable {

  /** Other than the address that tests use, as it is behind a proxy. */
  static final String ISSUER = "https://id.muster.test";

  static final String UI = "https://muster.test";

  public static Running sample(TestDatabase database) {
    return start(database, Map.of("muster.sample", "true"));
  }

  static Running start(TestDatabase database, Map<String, String> settings) {
    var all = new HashMap<>(database.environment(Role.IDENTITY));
    all.put("server.port", "0");
    all.put("muster.issuer", ISSUER);
    all.put("muster.ui-url", UI);
    all.putAll(settings);
    var arguments =
        all.entrySet().stream().map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()));
    return new Running(SpringApplication.run(MusterIdentity.class, arguments.toArray(String[]::new)));
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
