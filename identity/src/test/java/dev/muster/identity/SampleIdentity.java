package dev.muster.identity;

import dev.muster.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One identity in sample mode for all tests that only use it; each test gets a browser of its own. */
class SampleIdentity implements ParameterResolver {

  private static @Nullable Running running;

  private static synchronized Running running() {
    if (running == null) {
      running = Running.sample(TestDatabase.create());
    }
    return running;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    var type = parameter.getParameter().getType();
    return type == Running.class || type == Browser.class || type == Client.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var type = parameter.getParameter().getType();
    if (type == Browser.class) {
      return new Browser(running().port());
    }
    return type == Client.class ? Client.ui(running().port()) : running();
  }
}
