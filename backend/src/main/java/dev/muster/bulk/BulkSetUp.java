package dev.muster.bulk;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;

/** Tells the GraphQL engine that a {@link BulkRun} is the schema's {@code BulkAction}. */
@Configuration(proxyBeanMethods = false)
class BulkSetUp {

  @Bean
  GraphQlSourceBuilderCustomizer bulkActionType() {
    ClassNameTypeResolver types = new ClassNameTypeResolver();
    types.addMapping(BulkRun.class, "BulkAction");
    return source -> source.defaultTypeResolver(types);
  }
}
