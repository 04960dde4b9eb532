package dev.muster.companies;

import dev.muster.access.Caller;
import dev.muster.companies.Companies.ListArguments;
import dev.muster.graphql.UserError;
import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.PageArguments;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class CompaniesController {

  private final Companies companies;
  private final CompanyChanges changes;

  CompaniesController(Companies companies, CompanyChanges changes) {
    this.companies = companies;
    this.changes = changes;
  }

  /** The outcome of deleting a company. */
  record DeleteCompanyPayload(@Nullable String deletedId, List<UserError> userErrors) {}

  @QueryMapping
  Mono<Connection<Company>> companies(
      @Argument @Nullable String search,
      @Argument @Nullable Map<String, Object> filter,
      @Argument @Nullable List<Map<String, Object>> orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @Argument @Nullable Integer offset,
      @AuthenticationPrincipal Caller caller) {
    PageArguments page = PageArguments.of(first, after, last, before).skipping(offset);
    return companies.page(new ListArguments(search, filter, orderBy, page), caller);
  }

  @SchemaMapping(typeName = "CompanyConnection")
  Mono<Count> count(Connection<Company> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }

  @QueryMapping
  Mono<Company> company(@Argument String id) {
    return companies.byId(Company.PREFIX.uuid(id));
  }

  @MutationMapping
  Mono<CompanyPayload> createCompany(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.create(input, caller);
  }

  @MutationMapping
  Mono<CompanyPayload> updateCompany(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.update(input, caller);
  }

  @MutationMapping
  Mono<DeleteCompanyPayload> deleteCompany(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes
        .delete(input, caller)
        .map(id -> new DeleteCompanyPayload(Company.PREFIX.id(id), List.of()));
  }
}
