package dev.muster.companies;

import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.PageArguments;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class CompaniesController {

  private final Companies companies;

  CompaniesController(Companies companies) {
    this.companies = companies;
  }

  @QueryMapping
  Mono<Connection<Company>> companies(
      @Argument @Nullable String search,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before) {
    return companies.page(search, PageArguments.of(first, after, last, before));
  }

  @SchemaMapping(typeName = "CompanyConnection")
  Mono<Count> count(Connection<Company> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }
}
