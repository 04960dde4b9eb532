package dev.muster.companies;

import dev.muster.access.Caller;
import dev.muster.access.NodeSource;
import dev.muster.access.Permission;
import dev.muster.graphql.IdPrefix;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds a company again by its id. */
@Component
class CompanyNode implements NodeSource {

  private final Companies companies;

  CompanyNode(Companies companies) {
    this.companies = companies;
  }

  @Override
  public IdPrefix prefix() {
    return Company.PREFIX;
  }

  @Override
  public Mono<Company> node(UUID id, Caller caller) {
    return caller.may(Permission.CONTACT_VIEW) ? companies.byId(id) : Mono.empty();
  }
}
