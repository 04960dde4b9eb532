package dev.muster.graphql;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/** Puts the floor's parts into the GraphQL engine. */
@Configuration(proxyBeanMethods = false)
class GraphQlSetUp {

  @Bean
  GraphQlSourceBuilderCustomizer floor(
      Documents documents, ObjectProvider<DataFetcherExceptionResolver> errors) {
    var queries =
        new PlainLists(DataFetcherExceptionResolver.createExceptionHandler(errors.orderedStream().toList()));
    return source ->
        source
            .typeVisitors(List.of(new Refusals()))
            .configureGraphQl(
                graphQl -> graphQl.preparsedDocumentProvider(documents).queryExecutionStrategy(queries));
  }
}
