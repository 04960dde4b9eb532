package dev.muster.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product when the first test asks for it, and stops it after the last of all tests. */
final class StartedProduct implements ParameterResolver {

  private static final Namespace PRODUCT = Namespace.create(StartedProduct.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Product.class;
  }

  @Override
  public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  /** The product, with as many contacts as the test needs. */
  static Product of(ExtensionContext context) {
    var store = context.getRoot().getStore(PRODUCT);
    var product = store.computeIfAbsent("product", _ -> new Product(), Product.class);
    product.ensure(context.getRequiredTestClass().getAnnotation(Muster.class).contacts());
    return product;
  }
}
