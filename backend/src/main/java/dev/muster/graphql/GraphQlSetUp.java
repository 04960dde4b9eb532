package dev.muster.graphql;

import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the floor's parts into the GraphQL engine. */
@Configuration(proxyBeanMethods = false)
class GraphQlSetUp {

  @Bean
  GraphQlSourceBuilderCustomizer floor(Documents documents) {
    return source ->
        source
            .typeVisitors(List.of(new Refusals()))
            .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
  }
}
