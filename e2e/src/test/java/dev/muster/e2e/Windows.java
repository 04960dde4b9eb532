package dev.muster.e2e;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Opens a browser window for each {@link Window} that a test method takes, and closes it afterwards. Of a
 * test that fails, the last thing that each showed is kept in `target/screenshots`. Where there is no browser
 * the tests are skipped, and that is said.
 */
final class Windows implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Namespace BROWSER = Namespace.create(Windows.class);
  private static final String SKIPPED =
      "BROWSER TESTS ARE SKIPPED: no Chromium was found; install it, or let MUSTER_BROWSER name it.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.installed().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    context
        .getRoot()
        .getStore(BROWSER)
        .computeIfAbsent(
            SKIPPED,
            sentence -> {
              System.err.println(sentence);
              return sentence;
            });
    return ConditionEvaluationResult.disabled(SKIPPED);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Window.class;
  }

  @Override
  public Window resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var chromium =
        context.getRoot().getStore(BROWSER).computeIfAbsent("chromium", _ -> new Chromium(), Chromium.class);
    var window = chromium.open(StartedProduct.of(context));
    open(context).add(window);
    return window;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var test =
        context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
    var windows = open(context);
    for (var number = 0; number < windows.size(); number++) {
      if (context.getExecutionException().isPresent()) {
        windows.get(number).snapshot("failed-%s-%d".formatted(test, number));
      }
      windows.get(number).close();
    }
  }

  /** The windows of one test. */
  @SuppressWarnings("unchecked")
  private static List<Window> open(ExtensionContext context) {
    return context.getStore(BROWSER).computeIfAbsent("windows", _ -> new ArrayList<Window>(), List.class);
  }
}
